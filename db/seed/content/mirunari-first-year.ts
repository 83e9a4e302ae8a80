import type { ListedPost } from './posts';

const common = {
  status: 'published',
  language: 'en',
  artists: ['mirunari'],
  byline: 'Lightstick demo desk',
} as const;

export const mirunariFirstYear: readonly ListedPost[] = [
  {
    ...common,
    slug: 'mirunari-new-voice-of-the-week',
    publishedAt: '2024-12-07T01:00:00Z',
    cover: '/covers/mirunari-new-voice-of-the-week.svg',
    milestone: {
      date: '2024-12-06',
      outcome: 'won',
      texts: {
        en: { awardingBody: 'Attic Radio', event: 'New Voice of the Week', work: 'Paper Boat' },
        ko: { awardingBody: '다락방 라디오', event: '이 주의 새 목소리', work: '종이배' },
      },
    },
    texts: {
      en: {
        headline: 'One listener asked to hear it again: Mirunari is New Voice of the Week',
        standfirst: 'Her first single, “Paper Boat”, took the widest vote the show has seen.',
        coverAlt: 'Drawing of a paper boat on dark water, under slanting rain.',
      },
      ko: {
        headline: '“한 번 더 틀어 주세요” 미루나리, 이 주의 새 목소리',
        standfirst: '첫 싱글 ‘종이배’가 방송 사상 가장 큰 표 차로 뽑혔다.',
        coverAlt: '비스듬히 내리는 비 아래, 어두운 물 위에 뜬 종이배 그림.',
      },
    },
  },
  {
    ...common,
    slug: 'mirunari-first-chart-entry',
    publishedAt: '2025-01-17T09:00:00Z',
    cover: '/covers/mirunari-first-chart-entry.svg',
    milestone: {
      date: '2025-01-17',
      outcome: 'reached',
      texts: {
        en: { awardingBody: 'Tidewater 40', event: 'Singles chart: number 38', work: 'Paper Boat' },
        ko: { awardingBody: '밀물 차트 40', event: '싱글 차트 38위', work: '종이배' },
      },
    },
    texts: {
      en: {
        headline: '“Paper Boat” sails into the Tidewater 40',
        standfirst: 'Number 38, eight weeks after its release, and without a music video.',
        coverAlt: 'Drawing of a rising tide made of bars, with a paper boat on the highest one.',
      },
      ko: {
        headline: '‘종이배’, 밀물 차트 40에 들어서다',
        standfirst: '발매 8주 만에 38위. 뮤직비디오 한 편 없이 이룬 순위다.',
        coverAlt: '막대로 그린 밀물이 차오르고 가장 높은 막대 위에 종이배가 떠 있는 그림.',
      },
    },
  },
  {
    ...common,
    slug: 'mirunari-ten-million-plays',
    publishedAt: '2025-03-14T02:00:00Z',
    cover: '/covers/mirunari-ten-million-plays.svg',
    milestone: {
      date: '2025-03-13',
      outcome: 'reached',
      texts: {
        en: { awardingBody: 'Tidewater 40', event: 'Ten million plays', work: 'Paper Boat' },
        ko: { awardingBody: '밀물 차트 40', event: '1천만 회 재생', work: '종이배' },
      },
    },
    texts: {
      en: {
        headline: 'Ten million plays, at 11:40 p.m. exactly',
        standfirst: 'Tteul counted down together, and the number turned on the minute.',
        coverAlt: 'Drawing of a clock face ringed by small lights, its hands at 11:40.',
      },
      ko: {
        headline: '밤 11시 40분 정각, 1천만 번째 재생',
        standfirst: '팬덤 ‘뜰’이 함께 초를 세었고, 숫자는 정각에 바뀌었다.',
        coverAlt: '작은 불빛이 둥글게 둘러싼 시계가 11시 40분을 가리키는 그림.',
      },
    },
  },
  {
    ...common,
    slug: 'mirunari-paper-lantern-nomination',
    publishedAt: '2025-05-30T08:00:00Z',
    cover: '/covers/mirunari-paper-lantern-nomination.svg',
    milestone: {
      date: '2025-05-30',
      outcome: 'nominated',
      texts: {
        en: {
          awardingBody: 'Paper Lantern Awards',
          event: 'New Voice of the Year',
          work: 'Stairwell Light',
        },
        ko: { awardingBody: '종이등 음악상', event: '올해의 새 목소리', work: '계단참의 등' },
      },
    },
    texts: {
      en: {
        headline: 'Five names on the list, and one of them is Mirunari',
        standfirst: 'The Paper Lantern Awards nominate her for New Voice of the Year.',
        coverAlt: 'Drawing of five paper lanterns on a string; the fourth is lit.',
      },
      ko: {
        headline: '다섯 후보 가운데 한 사람, 미루나리',
        standfirst: '종이등 음악상이 미루나리를 ‘올해의 새 목소리’ 후보로 지명했다.',
        coverAlt: '줄에 매단 종이등 다섯 개 가운데 네 번째에 불이 켜진 그림.',
      },
    },
  },
  {
    ...common,
    slug: 'mirunari-new-voice-of-the-year',
    publishedAt: '2025-07-12T14:30:00Z',
    cover: '/covers/mirunari-new-voice-of-the-year.svg',
    milestone: {
      date: '2025-07-12',
      outcome: 'won',
      texts: {
        en: {
          awardingBody: 'Paper Lantern Awards',
          event: 'New Voice of the Year',
          work: 'Stairwell Light',
        },
        ko: { awardingBody: '종이등 음악상', event: '올해의 새 목소리', work: '계단참의 등' },
      },
    },
    texts: {
      en: {
        headline: 'Mirunari is New Voice of the Year',
        standfirst: 'It rained until she had finished, and six hundred windows were lit.',
        coverAlt: 'Drawing of a dark row of houses at night with lanterns in many windows.',
      },
      ko: {
        headline: '미루나리, ‘올해의 새 목소리’ 수상',
        standfirst: '소감이 끝나자 비가 그쳤고, 창문 6백 곳에 불이 켜졌다.',
        coverAlt: '밤거리에 늘어선 어두운 집들의 창마다 등불이 켜진 그림.',
      },
    },
  },
];
