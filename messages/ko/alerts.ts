import type { Catalogue } from '../catalogue';

export const alerts: Catalogue['alerts'] = {
  subject: '{site}에 운영자의 도움이 필요해요',
  serious: { other: '중요한 글이 {count}분째 기다리고 있어요.' },
  old: { other: '가장 오래된 글이 {count}분째 기다리고 있어요.' },
  many: { other: '글 {count}개가 기다리고 있어요.' },
  open: '운영 화면 열기',
};
