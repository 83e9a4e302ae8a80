import { once } from 'node:events';
import { createServer } from 'node:net';
import { Failure } from './terminal.mjs';

/**
 * Refuses a port somebody else listens on, before any work is done for it.
 * @param {number} port
 */
export async function refuseTakenPort(port) {
  const server = createServer();
  try {
    server.listen(port);
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    if (code === 'EADDRINUSE')
      throw new Failure(
        `Port ${port} is already in use: stop what listens there, or choose another, as in PORT=${port + 1} npm start.`,
      );
    if (code === 'EACCES') throw new Failure(`Port ${port} is reserved: choose one from 1024 on.`);
    throw new Failure(`Port ${port} can't be listened on (${code}).`);
  }
}
