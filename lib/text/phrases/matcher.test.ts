import { describe, expect, test } from 'vitest';
import type { Disguise } from './disguises';
import { compilePhrases } from './matcher';
import { found, phrase } from './testing';

/** What `word` is seen through in `text`, or null where it is not found. */
function through(word: string, text: string, language = 'und'): Disguise[] | null {
  const [match] = compilePhrases([phrase(word)])(text, language);
  return match?.through ?? null;
}

describe('a phrase is found through', () => {
  test.each<[string, string, Disguise[]]>([
    ['fuck', 'fuck', []],
    ['Fuck', 'Fuck', []],
    ['시발', '시발'.normalize('NFD'), []],
    ['fuck', 'FuCK', ['case']],
    ['сука', 'СУКА', ['case']],
    ['fuck', '𝐟𝐮𝐜𝐤', ['style']],
    ['fuck', 'ｆｕｃｋ', ['style']],
    ['fuck', 'ⓕⓤⓒⓚ', ['style']],
    ['fuck', 'ꜰᴜᴄᴋ', ['style']],
    ['fuck', '🅵🆄🅲🅺', ['style']],
    ['バカ', 'ﾊﾞｶ', ['style']],
    ['ばか', 'は゛か', ['style']],
    ['fuck', 'fυсk', ['confusables']],
    ['fuck', 'ᖴᑌᑕK', ['case', 'confusables']],
    ['сука', 'cyкa', ['confusables']],
    ['kill', 'kiII', ['confusables']],
    ['fuck', 'f\u200Bu\u00ADc\u2060k', ['invisible']],
    ['시발', '시\u200B발', ['invisible']],
    ['fuck', 'f\0uck', ['invisible']],
    ['fuck', 'f̶u̶c̶k̶', ['marks']],
    ['fuck', 'fück', ['marks']],
    ['fuck', 'fu็ck', ['marks']],
    ['كلب', 'كَلْب', ['marks']],
    ['זונה', 'זוֹנָה', ['marks']],
    ['ass', '@ss', ['leetspeak']],
    ['ass', 'a$$', ['leetspeak']],
    ['shit', '$h1t', ['leetspeak']],
    ['shit', 'sh!t!!!', ['leetspeak']],
    ['kill', 'k1ll', ['leetspeak']],
    ['bitch', 'bi+ch', ['leetspeak']],
    ['kill', 'ki1l', ['leetspeak']],
    ['бля', '6ля', ['leetspeak']],
    ['fuck', 'fuuuuuck', ['stretched']],
    ['fuck', 'fuuck', ['stretched']],
    ['fuck', 'ffffuck', ['stretched']],
    ['ass', 'assssss', ['stretched']],
    ['كلب', 'كلـــب', ['stretched']],
    ['시발', '시이이발', ['stretched']],
    ['시발', '시바알', ['stretched']],
    ['시발', '시ㅣㅣ발', ['stretched']],
    ['개새끼', '개애새애끼', ['stretched']],
    ['ばか', 'ばーーーか', ['stretched']],
    ['fuck', 'f u c k', ['spaced']],
    ['fuck', 'f.u.c.k', ['spaced']],
    ['fuck', 'f\nu\nc\nk', ['spaced']],
    ['fuck', 'f🖕u🖕c🖕k', ['spaced']],
    ['fuck', '🇫 🇺 🇨 🇰', ['style', 'spaced']],
    ['씨발', '씨 발', ['spaced']],
    ['씨발', '아 씨 발 진짜', ['spaced']],
    ['씨발', '와 씨 발 야', ['spaced']],
    ['시발', '두.시.발', ['spaced']],
    ['시발', '시.발', ['spaced']],
    ['시발', '시1발', ['spaced']],
    ['시발', '시~~~발', ['spaced']],
    ['傻逼', '傻 逼', ['spaced']],
    ['시발', 'ㅅㅣㅂㅏㄹ', ['jamo']],
    ['시발', '시ㅂㅏㄹ', ['jamo']],
    ['씨발', 'ㅆㅣ발', ['jamo']],
    ['시발', 'ㅅ ㅣ ㅂ ㅏ ㄹ', ['spaced', 'jamo']],
    [
      'fuck',
      'Ｆ⃠ ＵＵＵ ＣＫ'.replaceAll(' ', '\u200B'),
      ['case', 'style', 'invisible', 'marks', 'stretched'],
    ],
  ])('%s in %j', (word, text, disguises) => {
    expect(through(word, text)).toEqual(disguises);
  });
});

describe('is not found in what is something else', () => {
  test.each([
    ['ass', 'as'],
    ['as', 'ass'],
    ['good', 'god'],
    ['god', 'good'],
    ['rape*', 'rapper'],
    ['raping', 'rapping'],
    ['heil', 'hell'],
    ['the rapist', 'therapist'],
    ['ass', 'as sure'],
    ['ass', 'ha s s o'],
    ['ass', 'm a s s i v e'],
    ['fuck', 'of u ck'],
    ['ass', 'A55'],
    ['lsls', '1818'],
    ['sss', '5:55'],
    ['ioo', '100%'],
    ['fuck', '🇫🇺🇨🇰'],
    ['시바', '시발'],
    ['시발', '시바라'],
    ['공식', '성공시계'],
    ['시발', '다시 발매'],
    ['시발', '역시 발라드'],
    ['시발', '3시.발표'],
    ['시발', '두 시 발 동동'],
    ['병신', '물 한 병 신 나게'],
    ['강간', '그때 강 간 날'],
    ['시발', 'ㅅㅂ'],
    ['ㅅㅂ', '시발'],
    ['ㅅㅂ', '소방'],
    ['ばか', 'はか'],
    ['ばか', 'ば'],
    ['か', 'が'],
    ['ブス', 'ブース'],
    ['กา', 'เกา'],
    ['กา', 'กาก่า'.slice(2)],
    ['कम', 'काम'],
    ['ли', 'лй'],
    ['рад', 'раа'],
    ['cop', 'сор'],
    ['рак', 'pak'],
    ['kai', 'και'],
  ])('%s, %j', (word, text) => {
    expect(through(word, text)).toBeNull();
  });
});

describe('where a match may begin and end', () => {
  test.each([
    ['ass', 'kick-ass!', true],
    ['ass', 'kiss_ass', true],
    ['ass', 'ass2', true],
    ['ass', '🍑ass🍑', true],
    ['ass', 'ass야', true],
    ['ass', 'ass’s', true],
    ['ass', 'class', false],
    ['ass', 'assume', false],
    ['ass*', 'assume', true],
    ['*ass', 'class', true],
    ['*ass*', 'classic', true],
    ['바보', '바보야', true],
    ['바보', '이바보들아', true],
    ['バカ', 'おバカさん', true],
    ['傻逼', '你是傻逼吗', true],
    ['ควาย', 'ไอ้ควายเอ๊ย', true],
    ['18놈', '이18놈아', true],
    ['18놈', '118놈', false],
    ['сука', 'сукачи', false],
    ['चोर', 'चोरी', false],
    ['ㅅㅂ', 'ㅅㅂ', true],
    ['ㅅㅂ', '아 ㅅㅂ 진짜', true],
    ['ㅅㅂ', 'ㅅ ㅂ', true],
    ['ㅅㅂ', 'ㅅ1ㅂ', true],
    ['ㅅㅂ', 'ㅋㅋㅅㅂㅋㅋ', true],
    ['ㅅㅂ', 'ㅅㅂ새끼', true],
    ['ㅅㅂ', 'ㅁㅅㅂㄹ', false],
    ['ㅂㅅ', 'ㅄ', true],
  ])('%s in %s: %s', (word, text, isFound) => {
    expect(found([word], text)).toEqual(isFound ? [word] : []);
  });
});

describe('a phrase of several words', () => {
  test.each([
    'kill yourself',
    'KILL   yourself',
    'kill-yourself',
    'kill… yourself',
    'kill_yourself',
    'k1ll y0urself',
    'kiiill yourselfff',
    'k i l l y o u r s e l f',
    'k.i.l.l yourself',
    'kіll уoursеlf',
  ])('%s', (text) => {
    expect(found(['kill yourself'], text)).toEqual(['kill yourself']);
  });

  test('the last letter of its words may be doubled, no other consonant', () => {
    expect(found(['fuck you'], 'fuckk you')).toEqual(['fuck you']);
    expect(found(['get raped'], 'get rapedd')).toEqual(['get raped']);
    expect(found(['get raped'], 'get rapped')).toEqual([]);
    expect(found(['fuck'], 'fuckk')).toEqual([]);
  });

  test.each([
    ['니 애미', true],
    ['아니, 니애미', true],
    ['2니애미', true],
    ['ㅋㅋ니 애미', true],
    ['언니 애미', false],
    ['언니애미', false],
    ['jenny니 애미', false],
  ])('behind a single syllable it begins as words do: %s', (text, isFound) => {
    expect(found(['니 애미'], text)).toEqual(isFound ? ['니 애미'] : []);
    expect(found(['*니 애미'], text)).toEqual(['*니 애미']);
  });

  test('a space in it may be left out where words run together', () => {
    expect(found(['니 애미'], '니애미')).toEqual(['니 애미']);
    expect(found(['kill yourself'], 'killyourself')).toEqual([]);
  });
});

test('a match says where it stands in the text as given', () => {
  const text = '와 🥹 진짜 Ｆ\u200Bụ̈ＣＫ!! ok';
  const [match] = compilePhrases([phrase('fuck')])(text, 'und');
  expect(text.slice(match?.start, match?.end)).toBe('Ｆ\u200Bụ̈ＣＫ');
});

test('an asterisk marks the word to its end', () => {
  const [match] = compilePhrases([phrase('shit*')])('oh shitstorm 2', 'und');
  expect(match).toMatchObject({ start: 3, end: 12 });
});

test('each phrase is reported once, in the order of the text', () => {
  expect(found(['one', 'two'], 'two one two one')).toEqual(['two', 'one']);
});

describe('inside an allowed text', () => {
  const matcher = compilePhrases([
    phrase('시발'),
    phrase('시발점', 'allow'),
    phrase('cunt*'),
    phrase('*cunt*', 'hold'),
    phrase('Scunthorpe', 'allow'),
  ]);
  const ids = (text: string) => matcher(text, 'und').map((match) => match.phrase.id);

  test.each([
    '시발점',
    '시 발 점',
    'ㅅㅣ발점',
    'Scunthorpe',
    'ＳＣＵＮＴＨＯＲＰＥ',
    'Scunthorpe 시발점',
  ])('nothing is found: %s', (text) => {
    expect(ids(text)).toEqual([]);
  });

  test('what stands beside it is', () => {
    expect(ids('시발점 시발')).toEqual(['시발']);
    expect(matcher('시발점 시발', 'und')[0]?.start).toBe(4);
    expect(ids('Scunthorpe cunts')).toEqual(['*cunt*', 'cunt*']);
  });

  test('an allowed text that only overlaps changes nothing', () => {
    const overlapping = compilePhrases([phrase('시발점'), phrase('다시발', 'allow')]);
    expect(overlapping('다시발점', 'und')).toHaveLength(1);
  });
});
