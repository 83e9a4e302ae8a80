/**
 * What Node is told of its memory, in MB. Left alone, the heap of a busy server grows to gigabytes
 * before it is collected; an award night needs about 100 MB of it (docs/bench.md). The young
 * generation holds what a crowd's requests need while they wait for their batch: a quarter of this
 * size has it copied again and again, and a tenth fewer answers a second.
 */
export const MEMORY_OPTIONS = '--max-old-space-size=512 --max-semi-space-size=64';
