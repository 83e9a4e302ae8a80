import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { refuseTakenPort } from './port.mjs';

test('a taken port is refused with another to try, and a free one is not', async () => {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await expect(refuseTakenPort(port)).rejects.toMatchObject({
    name: 'Failure',
    message: expect.stringContaining(`PORT=${port + 1} npm start`),
  });
  server.close();
  await once(server, 'close');
  await expect(refuseTakenPort(port)).resolves.toBeUndefined();
});
