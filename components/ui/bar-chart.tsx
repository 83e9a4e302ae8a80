export type Bar = {
  value: number;
  /** Where a line above the bar ends; it is drawn beside the bar's own height, in the same unit. */
  upTo?: number | null;
};

type Props = {
  /** The gist in a sentence, for who does not see the chart. */
  label: string;
  bars: readonly Bar[];
  /** What stands at the top, and what the bars are measured against. */
  top: number;
};

const WIDTH = 12;
const HEIGHT = 100;
/** Of a bar that is not nothing: else one of a thousand could not be seen. */
const LEAST = 2;

/**
 * Bars from left to right, in the colour of the text around it, which forced colours replace. It
 * stretches to the width it is given; words belong beside it, for they would stretch too.
 */
export function BarChart({ label, bars, top }: Props) {
  const heightOf = (value: number) =>
    value > 0 && top > 0 ? Math.max(LEAST, (value / top) * HEIGHT) : 0;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${bars.length * WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="block h-28 w-full border-b border-control"
    >
      {bars.map(({ value, upTo }, nth) => {
        const left = nth * WIDTH;
        const height = heightOf(value);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
          <g key={nth}>
            {height > 0 ? (
              <rect
                x={left + WIDTH / 6}
                y={HEIGHT - height}
                width={(WIDTH * 2) / 3}
                height={height}
                fill="currentColor"
              />
            ) : null}
            {upTo ? (
              <path
                d={reach(left, HEIGHT - height, HEIGHT - heightOf(upTo))}
                fill="none"
                stroke="currentColor"
                strokeWidth="2"
                vectorEffect="non-scaling-stroke"
              />
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}

/** A stem from the top of a bar, with a cap where it ends. */
function reach(left: number, from: number, to: number): string {
  const end = Math.max(1, to);
  return `M${left + WIDTH / 2} ${from}V${end}M${left + WIDTH / 4} ${end}h${WIDTH / 2}`;
}
