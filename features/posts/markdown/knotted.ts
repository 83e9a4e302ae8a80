const limits = { length: 100_000, delimiters: 960, fences: 100 };

const deepContainers = /^[ \t]*(?:>[ \t]?|(?:[-+*]|\d{1,9}[.)])[ \t]+){13}/m;
const deepIndent = /^[ \t]{32,}(?:[-+*>]|\d{1,9}[.)])[ \t]/m;
const fence = /^[ \t>]*:{3,}/gm;

/**
 * Whether `source` is nested or tangled beyond anything a story needs. Parsing takes time that grows
 * with the square of open delimiters and a stack as deep as the nesting, so such a text is not parsed.
 */
export function isKnotted(source: string): boolean {
  return (
    source.length > limits.length ||
    deepContainers.test(source) ||
    deepIndent.test(source) ||
    (source.match(fence)?.length ?? 0) > limits.fences ||
    blocks(source).some((block) => (block.match(/[*_[\]~]/g)?.length ?? 0) > limits.delimiters)
  );
}

function blocks(source: string): string[] {
  return source.split(/\n(?=[ \t]*(?:\n|[-+*|][ \t]))/);
}
