const signs = [
  ['KakaoTalk', /KAKAOTALK/i],
  ['LINE', /\bLine\//],
  ['Instagram', /\bInstagram\b/],
  ['Threads', /\bBarcelona\b/],
  ['Messenger', /\bFBAN\/Messenger|\bMessengerForiOS|\bFB_IAB\/(?:Orca|MESSENGER)/],
  ['Facebook', /\bFBA[NV]\/|\bFB_IAB\b/],
  ['X', /\bTwitter(?:Android| for i)/],
  ['LinkedIn', /\bLinkedInApp\b/],
  ['WeChat', /\bMicroMessenger\b/],
  ['Naver', /\bNAVER\(inapp/],
  ['TikTok', /\bmusical_ly|\bBytedanceWebview|\btrill_/],
  ['Snapchat', /\bSnapchat\b/],
] as const;

export type InAppBrowser = (typeof signs)[number][0] | 'other';

/**
 * The app whose built-in browser sends this User-Agent; 'other' for an unnamed Android web view,
 * null for a browser of its own. Google refuses to sign anyone in inside all of them:
 * https://developers.googleblog.com/2021/06/upcoming-security-changes-to-googles-oauth-2.0-authorization-endpoint.html
 */
export function inAppBrowser(userAgent: string | null): InAppBrowser | null {
  const agent = (userAgent ?? '').slice(0, 1000);
  const named = signs.find(([, sign]) => sign.test(agent))?.[0];
  return named ?? (/; wv\)/.test(agent) ? 'other' : null);
}

/**
 * A link that makes the app open `url` in the phone's own browser; null where the app knows none.
 * KakaoTalk's own scheme, and LINE's documented parameter
 * (https://developers.line.biz/en/docs/messaging-api/using-line-url-scheme/).
 */
export function externalBrowserLink(app: InAppBrowser, url: string): string | null {
  if (app === 'KakaoTalk') return `kakaotalk://web/openExternal?url=${encodeURIComponent(url)}`;
  if (app !== 'LINE') return null;
  const link = new URL(url);
  link.searchParams.set('openExternalBrowser', '1');
  return link.href;
}
