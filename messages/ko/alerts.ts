import type { Catalogue } from '../catalogue';

export const alerts: Catalogue['alerts'] = {
  subject: '{site}에 운영자의 도움이 필요해요',
  serious: { other: '심각한 글이 기다리고 있어요. 이 건이 열린 지 {count}분 됐어요.' },
  old: { other: '가장 오래된 건이 열린 지 {count}분 됐어요.' },
  many: { other: '{count}건이 기다리고 있어요.' },
  open: '운영 화면 열기',
};
