import { describe, expect, test } from 'vitest';
import { compilePhrases } from './matcher';
import { found, phrase } from './testing';

describe('innocent words that parts of them are not', () => {
  test.each([
    ['en', 'Scunthorpe', 'cunt'],
    ['en', 'classic assassin, pass the grass, as sure as I assume', 'ass'],
    ['en', 'Essex, Sussex and Middlesex', 'sex'],
    ['en', 'my therapist is great', 'rapist'],
    ['en', 'Dickens in the cockpit with a peacock', 'dick'],
    ['en', 'the cockpit of a hancock', 'cock'],
    ['en', 'shitake mushrooms', 'shit'],
    ['en', 'circumstance, document, cucumber', 'cum'],
    ['en', 'analysis of a canal', 'anal'],
    ['en', 'grape, drape, rapper, skyscraper', 'rape'],
    ['en', 'snigger', 'nigger'],
    ['en', 'Matsushita', 'shit'],
    ['en', 'hello, shell, Michelle', 'hell'],
    ['en', 'buttress and a button', 'butt'],
    ['en', 'title, constitution, Titus', 'tit'],
    ['es', 'qué película, qué cálculo', 'culo'],
    ['es', 'disputa por la computadora', 'puta'],
    ['pt', 'cuidado, Paulo, cuidado', 'cu'],
    ['pt', 'São Paulo é o palco', 'pau'],
    ['fr', 'le concert et la conclusion', 'con'],
    ['fr', 'la dispute et sa réputation', 'pute'],
    ['de', 'der Barsch und der Marsch', 'arsch'],
    ['de', 'Fickert und Ficker heißen so', 'fick'],
    ['it', 'calcolo il cazzuola', 'cazzo'],
    ['nl', 'de kutter en de lullaby', 'kut'],
    ['tr', 'klasik müzik, eksik', 'sik'],
    ['tr', 'akşam tamam', 'am'],
    ['id', 'santai di pantai', 'tai'],
    ['id', 'asumsi', 'asu'],
    ['vi', 'một lớn một nhỏ, lon bia', 'lồn'],
    ['vi', 'du lịch các nước', 'đụ'],
    ['vi', 'các bạn', 'cặc'],
    ['fil', 'putahe', 'puta'],
    ['pl', 'kurwatura', 'kurwa'],
    ['ru', 'три рубля, два корабля', 'бля'],
    ['ru', 'рисунок, посуда, барсука', 'сука'],
    ['ru', 'страхуй, подстрахуй', 'хуй'],
    ['uk', 'оскорблять', 'бля'],
    ['el', 'πουτάνας γιος', 'πουτ'],
    ['ar', 'عكس و كسر و مكسور', 'كس'],
    ['ar', 'زبدة و زبون', 'زب'],
    ['fa', 'کسی، عکس', 'کس'],
    ['he', 'כוסית, מכוסה', 'כוס'],
    ['hi', 'गांडीव', 'गांड'],
    ['ko', '시바라기', '시발'],
    ['ko', '성공시계를 공 식탁에', '공식'],
    ['ko', '다시 발매, 역시 발라드, 3시 발표', '시발'],
    ['ko', 'ㅋㅋㅋㅋ ㅎㅎ ㅠㅠ ㅊㅋㅊㅋ', 'ㅅㅂ'],
    ['ko', '병 신고', '병신'],
    ['ja', 'はかり', 'ばか'],
    ['ja', 'ブースで', 'ブス'],
    ['th', 'เกา', 'กา'],
  ])('%s: %s', (language, text, word) => {
    expect(found([word], text, language)).toEqual([]);
    expect(found([word], text, 'und')).toEqual([]);
  });
});

describe('innocent texts where words run together, with what allows them', () => {
  test.each([
    ['ko', '이게 시발점이다', '시발', '시발점'],
    ['ko', '스포 보지 마세요', '보지', '보지 마'],
    ['ko', '스포보지마세요', '보지', '보지 마'],
    ['ko', '아직 보지 못했다', '보지', '보지 못'],
    ['ko', '자지 않고 기다렸어', '자지', '자지 않'],
    ['ko', '병신년 새해', '병신', '병신년 새해'],
    ['ko', '새끼손가락 걸고', '새끼', '새끼손가락'],
    ['ko', '조지 클루니', '조지', '조지 클루니'],
    ['ko', '다시발매', '시발', '다시발'],
    ['ko', '질병신고', '병신', '질병신고'],
    ['ja', 'これから始まるばかり', 'ばか', 'ばかり'],
    ['ja', '長崎のカステラ', 'カス', 'カステラ'],
    ['ja', 'おしねまの国', 'しね', 'おしねま'],
    ['ja', '力を尽くそう', 'くそ', 'くそう'],
    ['zh', '体操很好', '操', '体操'],
    ['zh', '操作简单', '操', '操作'],
    ['zh', '妈妈的礼物', '妈的', '妈妈的'],
    ['th', 'สัดส่วนดี', 'สัด', 'สัดส่วน'],
    ['th', 'เปิดหีบ', 'หี', 'หีบ'],
  ])('%s: %s', (language, text, word, innocent) => {
    const listed = [phrase(word, 'refuse', language), phrase(innocent, 'allow', language)];
    expect(compilePhrases(listed.slice(0, 1))(text, language)).toHaveLength(1);
    expect(compilePhrases(listed)(text, language)).toEqual([]);
    expect(compilePhrases(listed)(`${text} ${word}`, language)).toHaveLength(1);
  });
});
