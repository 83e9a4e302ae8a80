import { expect, test } from 'vitest';
import { externalBrowserLink, inAppBrowser } from './in-app-browser';

const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15';
const android =
  'Mozilla/5.0 (Linux; Android 15; SM-S928N Build/AP3A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/138.0 Mobile Safari/537.36';

test.each([
  ['Instagram', `${iphone} Mobile/15E148 Instagram 389.0.0.24 (iPhone16,2; iOS 18_5; ko_KR)`],
  ['Instagram', `${android} Instagram 389.0.0.49 Android (35/15; 480dpi)`],
  ['Threads', `${iphone} Mobile/15E148 Barcelona 389.0 (iPhone16,2)`],
  ['Facebook', `${iphone} Mobile/15E148 [FBAN/FBIOS;FBAV/520.0.0.38;FBDV/iPhone16,2]`],
  ['Facebook', `${android} [FB_IAB/FB4A;FBAV/520.0.0.42;]`],
  ['Messenger', `${iphone} Mobile/15E148 [FBAN/MessengerForiOS;FBAV/520.0]`],
  ['KakaoTalk', `${iphone} Mobile/15E148 KAKAOTALK 25.6.0`],
  ['KakaoTalk', `${android};KAKAOTALK 2510600`],
  ['LINE', `${iphone} Mobile/15E148 Safari Line/15.9.0`],
  ['X', `${iphone} Mobile/15E148 Twitter for iPhone/11.2`],
  ['X', `${android} TwitterAndroid`],
  ['LinkedIn', `${iphone} Mobile/15E148 [LinkedInApp]/9.31`],
  ['WeChat', `${iphone} Mobile/15E148 MicroMessenger/8.0.60(0x18003c2f) NetType/WIFI`],
  ['Naver', `${iphone} Mobile/15E148 NAVER(inapp; search; 2000; 12.12.50)`],
  ['TikTok', `${iphone} Mobile/15E148 musical_ly_40.2.0 BytedanceWebview/d8a21c6`],
  ['other', android],
])('%s is recognised by %s', (app, agent) => {
  expect(inAppBrowser(agent)).toBe(app);
});

test.each([
  `${iphone} Version/18.5 Mobile/15E148 Safari/604.1`,
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36',
  'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 Version/18.5 Safari/605.1.15 Online/1',
  '',
  null,
])('%s is a browser of its own', (agent) => {
  expect(inAppBrowser(agent)).toBeNull();
});

test('the apps that can are asked to open the phone’s own browser', () => {
  const url = 'https://fans.example/en/sign-in?next=%2Fen%2Fdrafts%2Fa';
  expect(externalBrowserLink('KakaoTalk', url)).toBe(
    `kakaotalk://web/openExternal?url=${encodeURIComponent(url)}`,
  );
  expect(externalBrowserLink('LINE', url)).toBe(`${url}&openExternalBrowser=1`);
  expect(externalBrowserLink('Instagram', url)).toBeNull();
});
