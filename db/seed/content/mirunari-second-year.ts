import type { ListedPost } from './posts';

const common = {
  status: 'published',
  language: 'en',
  artists: ['mirunari'],
  byline: 'Lightstick demo desk',
} as const;

export const mirunariSecondYear: readonly ListedPost[] = [
  {
    ...common,
    slug: 'mirunari-one-year',
    publishedAt: '2025-11-22T15:00:00Z',
    cover: '/covers/mirunari-one-year.svg',
    milestone: {
      date: '2025-11-22',
      outcome: 'celebrated',
      texts: {
        en: { awardingBody: 'Tteul', event: 'One year since the first single', work: 'Paper Boat' },
        ko: { awardingBody: '뜰', event: '첫 싱글 1주년', work: '종이배' },
      },
    },
    texts: {
      en: {
        headline: 'One year of Mirunari, counted in boats',
        standfirst: 'Eleven listeners in the first hour; nine of them were her cousins.',
        coverAlt:
          'Drawing of a single candle in a paper boat, its rings spreading over still water.',
      },
      ko: {
        headline: '종이배로 헤아린 미루나리의 1년',
        standfirst: '첫 한 시간의 청취자는 열한 명, 그중 아홉 명은 사촌이었다.',
        coverAlt: '종이배에 초 한 자루가 켜져 있고 잔잔한 물 위로 동그라미가 번지는 그림.',
      },
    },
  },
  {
    ...common,
    slug: 'mirunari-night-ferry-number-one',
    publishedAt: '2026-01-30T09:00:00Z',
    cover: '/covers/mirunari-night-ferry-number-one.svg',
    milestone: {
      date: '2026-01-30',
      outcome: 'reached',
      texts: {
        en: { awardingBody: 'Tidewater 40', event: 'Singles chart: number 1', work: 'Night Ferry' },
        ko: { awardingBody: '밀물 차트 40', event: '싱글 차트 1위', work: '밤배' },
      },
    },
    texts: {
      en: {
        headline: 'Number one, and not a drum on it: “Night Ferry” tops the Tidewater 40',
        standfirst: 'A year and two weeks after her first chart place, she has the highest one.',
        coverAlt: 'Drawing of a lit ferry crossing under a large moon, with its reflection below.',
      },
      ko: {
        headline: '드럼 한 번 없이 1위, ‘밤배’ 밀물 차트 정상',
        standfirst: '첫 차트 진입에서 1년 두 주, 가장 높은 자리에 닿았다.',
        coverAlt: '커다란 달 아래 불을 밝힌 여객선이 지나가고 물에 그 빛이 비치는 그림.',
      },
    },
  },
  {
    ...common,
    slug: 'mirunari-inkstone-lyric-prize',
    publishedAt: '2026-05-08T10:00:00Z',
    cover: '/covers/mirunari-inkstone-lyric-prize.svg',
    milestone: {
      date: '2026-05-08',
      outcome: 'won',
      texts: {
        en: { awardingBody: 'Inkstone Prize', event: 'Words of the Year', work: 'Stairwell Light' },
        ko: { awardingBody: '벼루 노랫말상', event: '올해의 노랫말', work: '계단참의 등' },
      },
    },
    texts: {
      en: {
        headline: 'Nine hundred librarians, one lamp: “Stairwell Light” wins the Inkstone Prize',
        standfirst: 'The prize for a song’s words, read aloud without the tune.',
        coverAlt: 'Drawing of an open book with a lamp over it, its light falling as lines of ink.',
      },
      ko: {
        headline: '사서 9백 명이 고른 노랫말, ‘계단참의 등’ 벼루상',
        standfirst: '곡조 없이 소리 내어 읽은 노랫말에 주는 상이다.',
        coverAlt: '펼친 책 위로 등이 켜져 있고 그 빛이 먹으로 그은 줄처럼 내려오는 그림.',
      },
    },
  },
  {
    ...common,
    slug: 'mirunari-harbour-dome-sold-out',
    publishedAt: '2026-06-26T13:00:00Z',
    cover: '/covers/mirunari-harbour-dome-sold-out.svg',
    milestone: {
      date: '2026-06-26',
      outcome: 'reached',
      texts: {
        en: {
          awardingBody: 'Harbour Dome',
          event: 'Three nights sold out in nine minutes',
          work: 'Night Ferry',
        },
        ko: { awardingBody: '포구돔', event: '사흘 공연 9분 만에 매진', work: '밤배' },
      },
    },
    texts: {
      en: {
        headline: 'Three nights at the Harbour Dome, gone in nine minutes',
        standfirst: '36,000 seats around one small boat.',
        coverAlt: 'Drawing of a round hall seen from above, filled with rings of small lights.',
      },
      ko: {
        headline: '포구돔 사흘 공연, 9분 만에 매진',
        standfirst: '작은 배 하나를 둘러싼 3만 6천 석.',
        coverAlt: '위에서 내려다본 둥근 공연장이 작은 불빛의 고리로 가득한 그림.',
      },
    },
  },
  {
    ...common,
    slug: 'mirunari-library-lights',
    publishedAt: '2026-09-05T03:00:00Z',
    cover: '/covers/mirunari-library-lights.svg',
    milestone: {
      date: '2026-09-04',
      outcome: 'reached',
      texts: {
        en: { awardingBody: 'Tteul', event: 'Two hundred library lamps', work: 'Stairwell Light' },
        ko: { awardingBody: '뜰', event: '도서관 등 2백 개', work: '계단참의 등' },
      },
    },
    texts: {
      en: {
        headline: 'They wanted twenty lamps. The libraries now have two hundred',
        standfirst: 'What Tteul did with one prize, one rule and one summer.',
        coverAlt:
          'Drawing of tall bookshelves, with small reading lamps glowing between the books.',
      },
      ko: {
        headline: '스무 개를 바랐던 등, 도서관 2백 곳에 켜지다',
        standfirst: '상금 하나와 규칙 하나, 그리고 한 번의 여름이 해낸 일.',
        coverAlt: '높은 책장에 꽂힌 책들 사이로 작은 독서등이 빛나는 그림.',
      },
    },
  },
  {
    ...common,
    slug: 'mirunari-record-of-the-year',
    publishedAt: '2026-10-17T14:00:00Z',
    cover: '/covers/mirunari-record-of-the-year.svg',
    milestone: {
      date: '2026-10-17',
      outcome: 'won',
      texts: {
        en: {
          awardingBody: 'Paper Lantern Awards',
          event: 'Record of the Year',
          work: 'Night Ferry',
        },
        ko: { awardingBody: '종이등 음악상', event: '올해의 음반', work: '밤배' },
      },
    },
    texts: {
      en: {
        headline: '“Night Ferry” is Record of the Year',
        standfirst: 'Nobody had held both of the Paper Lantern’s great prizes before.',
        coverAlt: 'Drawing of a vinyl record rising like a moon behind a paper lantern.',
      },
      ko: {
        headline: '《밤배》, ‘올해의 음반’ 수상',
        standfirst: '종이등 음악상의 두 큰 상을 모두 받은 첫 음악가가 됐다.',
        coverAlt: '종이등 뒤로 엘피판이 달처럼 떠오르는 그림.',
      },
    },
  },
];
