import type { Catalogue } from '../catalogue';

/** On every page's error boundary, so it stays small. */
export const failure: Catalogue['failure'] = {
  title: '저희 쪽에서 문제가 생겼어요',
  text: '여러분 탓이 아니에요. 쓰던 글은 브라우저에 남아 있으니 잠시 뒤에 다시 시도해 주세요.',
  retry: '다시 시도',
  home: '소식으로 돌아가기',
};
