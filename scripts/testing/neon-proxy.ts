import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { createWebSocketStream, WebSocketServer } from 'ws';

/**
 * What Neon has in front of its servers, in small: carries each WebSocket to the Unix socket of a
 * local PostgreSQL. It asks for nothing, so it listens on loopback only.
 */
export async function startNeonProxy(sockets: string) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
  server.on('connection', (webSocket) => {
    const socket = net.connect({ path: `${sockets}/.s.PGSQL.5432` });
    const stream = createWebSocketStream(webSocket);
    stream.on('error', () => socket.destroy());
    socket.on('error', () => webSocket.close(1011));
    stream.pipe(socket);
    socket.pipe(stream);
    webSocket.on('close', () => socket.destroy());
    socket.on('close', () => webSocket.close());
  });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    /** For LIGHTSTICK_NEON_PROXY. */
    address: `127.0.0.1:${port}/v1`,
    stop: () => {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}
