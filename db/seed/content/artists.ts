import type { SeedArtist } from './types';

export const artists: readonly SeedArtist[] = [
  {
    slug: 'rose',
    texts: {
      en: {
        name: 'Rosé',
        bio: 'Rosé sings with BLACKPINK and as a solo artist. “APT.”, her song with Bruno Mars, came out in October 2024 and spent several weeks at the top of charts around the world. “Toxic Till the End” is from her debut album.',
      },
      ko: {
        name: '로제',
        bio: '로제는 블랙핑크 멤버이자 솔로 아티스트다. 브루노 마스와 함께 부른 ‘APT.’는 2024년 10월에 나와 여러 주 동안 세계 각국 차트 정상을 지켰다. ‘톡식 틸 디 엔드(Toxic Till the End)’는 로제의 데뷔 앨범 수록곡이다.',
      },
    },
  },
  {
    slug: 'bruno-mars',
    texts: {
      en: {
        name: 'Bruno Mars',
        bio: 'Bruno Mars brings his flair for pop to “APT.”, the song he shares with Rosé.',
      },
      ko: {
        name: '브루노 마스',
        bio: '브루노 마스는 로제와 함께 부른 ‘APT.’에 특유의 팝 감각을 더했다.',
      },
    },
  },
  {
    slug: 'mirunari',
    texts: {
      en: {
        name: 'Mirunari',
        bio: 'Mirunari does not exist: the singer, the songs, the prizes and the charts in these stories were invented for this demo. In that invented world she writes songs about harbours and late trains, and her fans call themselves Tteul, the garden.',
      },
      ko: {
        name: '미루나리',
        bio: '미루나리는 실제로 존재하지 않는 가수예요. 이 소식에 나오는 가수와 노래, 상과 차트는 모두 데모를 위해 지어냈어요. 그 지어낸 세계에서 미루나리는 항구와 막차를 노래하고, 팬들은 스스로를 ‘뜰’이라고 불러요.',
      },
    },
  },
];
