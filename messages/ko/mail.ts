import type { Catalogue } from '../catalogue';

export const mail: Catalogue['mail'] = {
  signInSubject: '{site} 로그인 링크예요',
  signInGreeting: '안녕하세요!',
  signInText: '아래 링크를 열어 로그인해 주세요. 한 시간 동안 한 번만 쓸 수 있어요.',
  signInButton: '{site}에 로그인',
  signInIgnore: '요청한 적이 없다면 그냥 두세요. 링크가 없으면 아무도 들어올 수 없어요.',
};
