import 'server-only';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createGauge, type Level } from './pressure-gauge';
import { processWide } from './process-wide';

export type { Level } from './pressure-gauge';

/** How full a queue is, from 0 to 1, and how long its first has waited. */
export type QueueLoad = { fill: number; waitMs: number };

/** What gives way under pressure, in this order. Reading is not among it. */
const layers = ['live', 'overlay', 'writing'] as const;
export type Layer = (typeof layers)[number];

const EVERY_MS = 500;
const RESOLUTION_MS = 20;
const NANOSECONDS = 1e6;

/** How hard this process is pressed, from 0, calm, to 3. It falls by itself once the load does. */
export function pressureLevel(): Level {
  return processWide('pressure', measure)();
}

/** Whether this layer is to do less now, for the sake of what comes after it. */
export function givesWay(layer: Layer): boolean {
  return pressureLevel() > layers.indexOf(layer);
}

/** A whole number from `least` to `most`, so that all who are told to come again do not come together. */
export function spread(least: number, most: number): number {
  return least + Math.floor(Math.random() * (most - least + 1));
}

/** Has the waiting of a queue count as pressure. */
export function watchQueue(load: () => QueueLoad): void {
  queues().push(load);
}

function queues() {
  return processWide('watched queues', (): (() => QueueLoad)[] => []);
}

function measure(): () => Level {
  const gauge = createGauge();
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  setInterval(() => {
    const loads = queues().map((load) => load());
    gauge.note(
      {
        loopMs: delay.count > 0 ? delay.mean / NANOSECONDS - RESOLUTION_MS : 0,
        waitMs: Math.max(0, ...loads.map(({ waitMs }) => waitMs)),
        fill: Math.max(0, ...loads.map(({ fill }) => fill)),
      },
      performance.now(),
    );
    delay.reset();
  }, EVERY_MS).unref();
  return gauge.level;
}
