import { expect, test } from 'vitest';
import { csvRecord } from './csv';

test('every text is quoted, and its quotes are doubled', () => {
  expect(csvRecord(['축하해 🎉', 'a "b", c', 'two\nlines', 3, null, ''])).toBe(
    '"축하해 🎉","a ""b"", c","two\nlines",3,,""\r\n',
  );
});

test.each([
  '=HYPERLINK("https://evil.example","see")',
  '+1+1',
  '-2+3+cmd|’ /C calc’!A0',
  '@SUM(1,1)',
  '  =1+1',
  '\u200B=1+1',
  '＝１＋１',
  '＋1',
  '－1',
  '＠SUM(1)',
  '\ttabbed',
])('%j is no formula any more', (text) => {
  expect(csvRecord([text])).toBe(`"'${text.replaceAll('"', '""')}"\r\n`);
});

test.each([
  ['x;=cmd|’ /C calc’!A0', "x;'=cmd|’ /C calc’!A0"],
  ['x; +1;-1', "x; '+1;'-1"],
  ['x\t@SUM(1)', "x\t'@SUM(1)"],
  ['x\n\u200B＝１', "x\n\u200B'＝１"],
  ['x\r\n=1', "x\r\n'=1"],
  ['\n=1+1', "'\n'=1+1"],
  ['\t=1+1', "'\t'=1+1"],
  [';;=1', ";;'=1"],
])('%j is no formula where a cell ends inside of it', (text, safe) => {
  expect(csvRecord(['a', text])).toBe(`"a","${safe}"\r\n`);
});

test.each(['x; y=1', 'x\ny', '1=1', 'a@b', '축하해-요', '🫶🏻+1', '“=1”', "'=1"])(
  '%j stays as it is',
  (text) => {
    expect(csvRecord([text])).toBe(`"${text}"\r\n`);
  },
);
