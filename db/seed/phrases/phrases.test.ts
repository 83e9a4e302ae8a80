import { describe, expect, test } from 'vitest';
import { comments } from '@/db/seed/content/comments';
import { detectLanguage } from '@/lib/text/language';
import { compilePhrases } from '@/lib/text/phrases/matcher';
import { phraseProblem } from '@/lib/text/phrases/pattern';
import type { Phrase } from '@/lib/text/phrases/phrase';
import { englishPhrases } from './en';
import { koreanPhrases } from './ko';

const phrases: Phrase[] = [...englishPhrases, ...koreanPhrases].map((row) => ({
  ...row,
  id: row.text,
}));
const findIn = compilePhrases(phrases);
const kindsIn = (text: string) =>
  [...new Set(findIn(text, detectLanguage(text)).map(({ phrase }) => phrase.kind))].sort();

test('every phrase is good, and listed once', () => {
  for (const { text } of phrases) expect(phraseProblem(text), text).toBeNull();
  expect(new Set(phrases.map(({ id }) => id)).size).toBe(phrases.length);
});

test('every phrase says something that no other says', () => {
  for (const phrase of phrases.filter(({ kind }) => kind !== 'allow')) {
    const said = findIn(phrase.text.replaceAll('*', ''), 'und').map((match) => match.phrase);
    const alike = said.filter(({ kind }) => kind === phrase.kind).map(({ text }) => text);
    expect(alike).toEqual([phrase.text]);
  }
});

test('every allowed text has something to allow', () => {
  const strict = compilePhrases(phrases.filter(({ kind }) => kind !== 'allow'));
  for (const { text } of phrases.filter(({ kind }) => kind === 'allow')) {
    expect(strict(text.replaceAll('*', ''), 'und'), text).not.toEqual([]);
    expect(findIn(text.replaceAll('*', ''), 'und'), text).toEqual([]);
  }
});

describe('the joy of the crowd is never touched', () => {
  test.each([
    '축하해 🥹🫶🏻',
    '축하해요!!!!!!! 우리 로제 진짜 최고',
    'ㅊㅋㅊㅋ',
    'ㅋㅋㅋㅋㅋㅋ',
    'ㅠㅠㅠㅠ ㅜㅜ',
    'ㄴㅇㄱ',
    '미쳤다 진짜 존나 예뻐',
    '내 새끼 장하다, 우리 새끼들',
    '아기 새끼 고양이 같아, 이 새끼손가락 약속',
    '이게 시발점이야! 다시 발매해 줘, 역시 발라드',
    '다시발매 언제야 역시발라드여왕',
    '스포 보지 마세요 아직 보지 못했어요',
    '자지 않고 기다렸어, 잠들지 않아',
    '병신년에 데뷔, 병신년 새해부터 좋아했어',
    '최강간지 우리 언니, 건강간식 챙겨',
    '맘충전 완료 짱깨끗해, 동창녀석들이랑 우리아가리더',
    '오ㅗㅗㅗㅗ 와ㅏㅏㅏ 먼저 새끼손가락',
    '새끼손가락 걸고 약속, 조지 클루니보다',
    '죽어도 좋아 죽겠다 나 죽어',
    '에미상 받자, 등신대 갖고 싶다',
    '끝이 닥쳐와도 닥쳐도 함께',
    '언니 에미상 받자 축하해요!!, 제니 에미상 가자, 니 에미상 받는 거 봤어',
    '언니에미상, 언니 에미넘 좋아해, 소니 애비로드 앨범',
    '원숭이 새끼 귀여워, 물개 새끼 귀여워, 고양이새끼',
    '오토 나와, 대표 양도, 투표 양도, 김치 녀석',
    'D+1488 💜',
    '데뷔 1488일 축하해',
    'congrats on 1488 days, day 1488, D-1488',
    '두 시 발 동동 구르며 기다렸어',
    '물 한 병 신 나게 마시고',
    '그때 강 간 날',
    'おめでとう〜！！',
    'かわいすぎて死ぬ、ばかみたいに泣いた',
    '恭喜恭喜！太棒了，妈妈爱你',
    'ยินดีด้วยนะ 💛',
    '¡Felicidades reina! te lo mereces, qué disputa',
    'Parabéns rainha, orgulho',
    'Félicitations ma reine, en retard mais fière',
    'Herzlichen Glückwunsch, dickes Lob',
    'Selamat ya kak, santai di pantai',
    'Chúc mừng chị nhé',
    'Tebrikler kraliçem, klasik',
    'Поздравляю! корабля и рубля',
    'ألف مبروك يا نجمة',
    'CONGRATULATIONS QUEEN!!!!!!!',
    'AAAAAAA',
    'aaaaaaaAAAAAHHHHHH',
    '🎉🎉🎉🥳🥹🫶🏻🇰🇷🇺🇸',
    "I'm dying 😭",
    'im deceased, crying, throwing up, she killed it',
    'killed it',
    'slay',
    'she ate',
    'damn girl',
    'holy shit she won!!!',
    'fuck yes, so fucking proud',
    'bad bitch energy, that bitch',
    'sexy queen, hot damn',
    'drop dead gorgeous',
    'this song kills me, I would die for her',
    'shitake, Scunthorpe, classic, assassin, Essex, therapist, Dickens, cockpit, as sure',
    'gay icon, lesbian rights, trans joy, no homo',
    'Kiss ❤️ B T S ❤️ T W I C E ❤️ M A S S I V E',
    '1818 5:55 100% 2026-11-23 #1',
    'A55 phone, B1A4, P1Harmony, 4minute, 2NE1',
  ])('%s', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  test('nor is any comment of the demo', () => {
    expect(comments.length).toBeGreaterThan(300);
    for (const { text } of comments) {
      expect(findIn(text, detectLanguage(text)), text).toEqual([]);
      expect(findIn(text, 'und'), text).toEqual([]);
    }
  });
});

describe('what nobody should have to read', () => {
  test.each([
    ['refuse', 'kys lol, go k i l l y o u r s e l f'],
    ['refuse', 'you n1gg3r'],
    ['refuse', 'FАGGОTS'],
    ['refuse', 'kiII yourself'],
    ['refuse', '나가 죽어 제발'],
    ['refuse', '니애미'],
    ['refuse', '느.금.마'],
    ['refuse', 'ㄴㅡ금마'],
    ['hold', 'fuck you'],
    ['hold', 'F U C K  Y O U'],
    ['hold', 'you stupid b!tch'],
    ['hold', '씨이발 진짜'],
    ['hold', 'ㅆㅣㅂㅏㄹ'],
    ['hold', '씨 발'],
    ['hold', '와 ㅅ1ㅂ'],
    ['hold', '아 씨 발'],
    ['hold', '개 새 끼 야'],
    ['hold', '이 개 새끼야, 미친개새끼'],
    ['hold', '우리집 주소'],
    ['hold', '1488'],
    ['refuse', '야 니애미, ㅋㅋ니 에미'],
    ['refuse', '느금 마'],
    ['refuse', '김치 녀'],
    ['refuse', 'kill your self'],
    ['refuse', 'kill yourselff'],
    ['refuse', 'siegheil'],
    ['refuse', 'sendnudes'],
    ['hold', 'fuckk you'],
    ['hold', 'fuckyou'],
    ['hold', '개새끼야'],
    ['hold', 'free tickets!! dm me'],
    ['hold', 'text me on WhatsApp +1 555'],
    ['hold', '티켓양도합니다 오픈채팅 주세요'],
  ])('%s: %s', (kind, text) => {
    expect(kindsIn(text)).toContain(kind);
  });
});
