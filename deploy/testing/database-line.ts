import { once } from 'node:events';
import net, { type AddressInfo, type Socket } from 'node:net';

/** A line to the PostgreSQL at `url`, by TCP, that a test can cut, stall and mend. */
export async function layDatabaseLine(url: string) {
  const target = new URL(url);
  const folder = target.searchParams.get('host') ?? '';
  const open = new Set<Socket>();
  let isCut = false;
  let isStalled = false;
  const server = net.createServer((near) => {
    if (isCut) return near.destroy();
    const far = net.connect({ path: `${folder}/.s.PGSQL.${target.port}` });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
      if (isStalled) one.pause();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const line = new URL(url);
  line.searchParams.delete('host');
  line.hostname = '127.0.0.1';
  line.port = String((server.address() as AddressInfo).port);
  return {
    url: line.href,
    cut: () => {
      isCut = true;
      for (const socket of open) socket.destroy();
    },
    /** Whoever speaks is no longer answered, and not told: a machine that froze. */
    stall: () => {
      isStalled = true;
      for (const socket of open) socket.pause();
    },
    mend: () => {
      isCut = false;
      isStalled = false;
      for (const socket of open) socket.resume();
    },
    stop: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
