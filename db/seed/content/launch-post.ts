import type { ListedPost } from './posts';

export const launchPost: ListedPost = {
  slug: 'rose-apt-song-of-the-year',
  status: 'published',
  publishedAt: '2025-09-08T04:30:00Z',
  language: 'en',
  artists: ['rose', 'bruno-mars'],
  byline: 'Lightstick newsroom',
  cover: '/covers/rose-apt-song-of-the-year.svg',
  pinned: true,
  milestone: {
    date: '2025-09-07',
    outcome: 'won',
    texts: {
      en: { awardingBody: 'MTV Video Music Awards', event: 'Song of the Year', work: 'APT.' },
      ko: { awardingBody: 'MTV 비디오 뮤직 어워즈', event: '올해의 노래', work: 'APT.' },
    },
  },
  texts: {
    en: {
      headline: 'Rosé wins Song of the Year at the VMAs with “APT.”',
      standfirst:
        'No Korean artist had won one of the show’s top awards before. She accepted for herself and for Bruno Mars, in a speech for the sixteen-year-old she once was and for everyone who backed her.',
      coverAlt:
        'Drawing of a stage at night: a single rose stands in the spotlight, a curtain of yellow sequins shimmers behind it, and a crowd raises its lightsticks.',
    },
    ko: {
      headline: '로제, ‘APT.’로 VMA ‘올해의 노래’ 수상',
      standfirst:
        '한국 아티스트가 이 시상식의 주요 부문에서 수상한 것은 처음이다. 로제는 브루노 마스의 몫까지 상을 받았고, 열여섯 살의 자신과 힘이 되어 준 모든 이에게 소감을 바쳤다.',
      coverAlt:
        '밤의 무대를 그린 그림. 조명 아래 장미 한 송이가 서 있고, 그 뒤로 노란 스팽글 커튼이 반짝이며, 관객들이 응원봉을 들고 있다.',
    },
  },
};
