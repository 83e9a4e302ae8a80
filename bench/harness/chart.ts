import { isMet, type Row } from '../scenarios/scenario';
import { ratioOf, targetOf } from './table';

const WIDTH = 800;
const ROW = 58;
const TOP = 44;
const BAR = WIDTH - 48;
/** What is asked lies here, so that every bar that reaches the line is as good as asked. */
const LINE = 0.6;

/** The rows as bars against one line: what is asked of each. A bar for “at most” ends before it. */
export function drawChart(rows: readonly Row[]): string {
  const shown = rows.filter(({ ratio }) => ratio > 0);
  const height = TOP + shown.length * ROW + 16;
  const line = 24 + BAR * LINE;
  const bars = shown.map((row, index) => drawRow(row, TOP + index * ROW)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="What was measured, against what is asked">
<style>
  text { font: 13px system-ui, sans-serif; fill: #3a2233 }
  .small { font-size: 12px; opacity: .75 } .track { fill: #f3e6ee } .bar { fill: #c2185b } .missed { fill: #9a6a00 }
  .line { stroke: #3a2233; stroke-dasharray: 4 4 }
  @media (prefers-color-scheme: dark) { text { fill: #f6e9f1 } .track { fill: #3a2a36 } .bar { fill: #ff7ab6 } .missed { fill: #ffc857 } .line { stroke: #f6e9f1 } }
</style>
<text x="${line}" y="20" text-anchor="middle" class="small">as asked</text>
<line class="line" x1="${line}" x2="${line}" y1="28" y2="${height - 8}"/>
${bars}</svg>
`;
}

function drawRow(row: Row, y: number): string {
  const { ratio, target, what, figure } = row;
  const asked = 'atLeast' in target ? target.atLeast : target.atMost;
  const length = Math.min(1, (ratio / asked) * LINE) * BAR;
  const kind = isMet(row) ? 'bar' : 'missed';
  return `<g><text x="24" y="${y + 12}">${escapeXml(what)}</text>
<rect class="track" x="24" y="${y + 20}" width="${BAR}" height="12" rx="6"/>
<rect class="${kind}" x="24" y="${y + 20}" width="${length.toFixed(1)}" height="12" rx="6"/>
<text class="small" x="24" y="${y + 46}">${escapeXml(`${figure} — ${ratioOf(row)}, asked ${targetOf(row)}`)}</text></g>
`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
