import type { Catalogue } from '../catalogue';

export const reactions: Catalogue['reactions'] = {
  label: '반응',
  add: '반응하기',
  heart: '사랑해요',
  party: '축하해요',
  clap: '박수',
  tears: '감동이에요',
  fire: '최고예요',
  hands: '손하트',
  nobody: '아직 없어요',
  latest: { other: '최근에는 {names} 님이 반응했어요. 모두 {count}개예요.' },
  signInFirst: '반응하려면 로그인해 주세요. 금방 끝나요.',
};
