import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Has every connection that asks for such a path closed once nothing has gone through it for
 * `silenceMs`. What is written to a phone that has left the network only waits in the socket, and
 * Next, which hands no socket out, would wait with it for as long as the other side is silent.
 */
export function closeStuckSockets(path: RegExp, silenceMs: number): void {
  subscribe('http.server.request.start', (message) => {
    // The message of this channel, as Node's documentation of diagnostics_channel gives it.
    const { request, socket } = message as { request: IncomingMessage; socket: Socket };
    if (path.test(request.url ?? '')) socket.setTimeout(silenceMs);
  });
}
