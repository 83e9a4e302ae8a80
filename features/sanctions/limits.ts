/** Graphemes of an appeal, and of its answer. */
export const APPEAL_LIMIT = 1000;

/** Comments hidden in one transaction: others who write under the same posts wait that long. */
export const SLICE = 200;
