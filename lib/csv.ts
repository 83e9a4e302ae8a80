/** What a spreadsheet needs at the beginning of a file to read it as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** What begins a formula, also in full width, as Japanese keyboards write it. */
const formula = /^([\s\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u;
/** The same behind what some spreadsheets end a cell at, by their language: quotes do not stop them. */
const formulaInside = /([;\t\r\n][\s\p{Cf}]*)([=+\-@＝＋－＠])/gu;

/**
 * One record of a CSV file with the line break after it (RFC 4180). Every text is quoted. What a
 * spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV Injection), at the
 * beginning of a text as well as behind a semicolon, a tab or a line break: a program that splits the
 * file at semicolons takes a quote inside of what it took for a cell as a character like any other.
 */
export function csvRecord(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(cell: string | number | null): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = cell.replace(formulaInside, "$1'$2").replace(formula, "'$1");
  return `"${text.replaceAll('"', '""')}"`;
}
