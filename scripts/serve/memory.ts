/**
 * What Node is told of its memory, in MB. Left alone, the heap of a busy server grows to gigabytes
 * before it is collected; an award night needs about 300 MB of it (docs/bench.md). The young
 * generation keeps the size that the smaller heap would take from it.
 */
export const MEMORY_OPTIONS = '--max-old-space-size=512 --max-semi-space-size=16';
