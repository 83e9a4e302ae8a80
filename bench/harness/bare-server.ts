import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A Node process that does nothing but send the same bytes; the limit of what Node can serve here. */
export async function startBareServer(headers: Record<string, string>, body: Buffer) {
  const program = `
    import http from 'node:http';
    let body = Buffer.alloc(0);
    for await (const chunk of process.stdin) body = Buffer.concat([body, chunk]);
    const headers = ${JSON.stringify({ ...headers, 'content-length': String(body.length) })};
    const server = http.createServer((_, response) => response.writeHead(200, headers).end(body));
    server.listen(0, '127.0.0.1', () => console.log(server.address().port));`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(body);
  const [port] = await once(createInterface(child.stdout), 'line');
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
