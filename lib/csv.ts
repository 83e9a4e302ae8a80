/** What a spreadsheet needs at the beginning of a file to read it as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** What begins a formula, also in full width, as Japanese keyboards write it. */
const formula = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * One record of a CSV file with the line break after it (RFC 4180). Every text is quoted, so that a
 * program which splits at semicolons finds no cell in the middle of one; a text that a spreadsheet
 * would run as a formula gets an apostrophe before it (OWASP, CSV Injection).
 */
export function csvRecord(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(cell: string | number | null): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = formula.test(cell) ? `'${cell}` : cell;
  return `"${text.replaceAll('"', '""')}"`;
}
