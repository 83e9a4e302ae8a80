import { familyFor } from '@/features/posts/card/faces';

export type Card = {
  siteName: string;
  headline: string;
  artists: readonly string[];
  milestone?: string;
  /** The cover, 16 to 9, as a data URL. */
  cover?: string;
};

const night = '#140b1d';
const paper = '#fff8f4';
const rose = '#ff85b3';
const spark = '#ffc44d';
const whole = { position: 'absolute', top: 0, left: 0, width: 1200, height: 630 } as const;

/**
 * The card of a post, 1200 by 630, in the subset of CSS that next/og draws: the words on the left,
 * the middle of the cover on the right. The text must be drawable.
 */
export function OpenGraphCard({ siteName, headline, artists, milestone, cover }: Card) {
  const names = artists.join(', ');
  return (
    <div style={{ ...whole, display: 'flex', backgroundColor: night, color: paper }}>
      <Backdrop cover={cover} />
      <div
        style={{
          ...whole,
          padding: '56px 64px 60px',
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'space-between',
        }}
      >
        <div
          style={{
            display: 'flex',
            alignItems: 'center',
            fontSize: 34,
            fontFamily: familyFor(siteName),
          }}
        >
          <Mark />
          {siteName}
        </div>
        <Headline text={headline} />
        <div style={{ display: 'flex', flexDirection: 'column', alignItems: 'flex-start' }}>
          {milestone && (
            <div
              style={{
                maxWidth: 660,
                padding: '9px 24px 11px',
                marginBottom: 18,
                borderRadius: 32,
                backgroundColor: spark,
                color: '#2b1220',
                fontSize: 27,
                fontFamily: familyFor(milestone),
                lineHeight: 1.2,
              }}
            >
              {milestone}
            </div>
          )}
          <div style={{ color: rose, fontSize: 32, fontFamily: familyFor(names) }}>{names}</div>
        </div>
      </div>
    </div>
  );
}

/** Lines break between words only, which is how Korean reads best and quotation marks stay whole. */
function Headline({ text }: { text: string }) {
  const size = headlineSize(text);
  return (
    <div
      style={{
        display: 'flex',
        flexWrap: 'wrap',
        maxWidth: 680,
        fontSize: size,
        fontFamily: familyFor(text),
      }}
    >
      {text.split(' ').map((word, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the words of one drawing never move
        <span key={index} style={{ marginRight: size * 0.24, lineHeight: 1.16 }}>
          {word}
        </span>
      ))}
    </div>
  );
}

/** Hangul is nearly twice as wide as Latin. */
function headlineSize(headline: string): number {
  const width = Array.from(headline).reduce((sum, letter) => sum + (letter >= '가' ? 1.75 : 1), 0);
  if (width <= 40) return 76;
  if (width <= 62) return 64;
  return width <= 90 ? 56 : 46;
}

function Backdrop({ cover }: { cover: string | undefined }) {
  if (!cover) {
    return (
      <div
        style={{ ...whole, backgroundImage: `linear-gradient(120deg, ${night} 45%, #7d0c3d 100%)` }}
      />
    );
  }
  return (
    <div style={{ ...whole, left: 740, width: 460, display: 'flex', overflow: 'hidden' }}>
      {/* biome-ignore lint/performance/noImgElement: next/og draws this element itself */}
      <img
        src={cover}
        alt=""
        width={1120}
        height={630}
        style={{ position: 'absolute', top: 0, left: -330 }}
      />
      <div
        style={{
          ...whole,
          width: 200,
          backgroundImage: 'linear-gradient(90deg, rgba(20,11,29,1), rgba(20,11,29,0))',
        }}
      />
    </div>
  );
}

function Mark() {
  return (
    <svg width="56" height="56" viewBox="0 0 64 64" style={{ marginRight: 14 }} aria-hidden="true">
      <circle cx="32" cy="22" r="22" fill={spark} fillOpacity="0.25" />
      <path d="M28.5 33h7l1.6 22a5 5 0 0 1-10.2 0z" fill={paper} />
      <circle cx="32" cy="22" r="13" fill={rose} />
      <path
        d="M32 13.6l2.6 5.3 5.9.8-4.3 4.1 1.1 5.8-5.3-2.8-5.3 2.8 1.1-5.8-4.3-4.1 5.9-.8z"
        fill="#fff3c4"
      />
    </svg>
  );
}
