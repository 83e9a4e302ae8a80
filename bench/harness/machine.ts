import { arch, cpus, platform, release, totalmem } from 'node:os';

/** What the figures were taken on, in one line. */
export function describeMachine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  const processor = `${cpus().length} × ${first?.model.trim() || arch()}`;
  return `${processor}, ${memory} GiB, ${platform()} ${release()}, Node ${process.version}`;
}
