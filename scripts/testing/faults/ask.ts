import { Agent, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';

export type Answer = {
  status: number;
  headers: IncomingMessage['headers'];
  body: string;
  ms: number;
};
export type Sent = { method?: string; headers?: OutgoingHttpHeaders; body?: string | Buffer };

/** Longer than any answer may take: who meets it has been left hanging. */
export const HANGING_MS = 30_000;

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Asks as a browser on the page would. Throws when the line breaks before the answer is whole. */
export async function ask(
  url: string,
  { method = 'GET', headers, body }: Sent = {},
): Promise<Answer> {
  const began = performance.now();
  const asked = request(url, {
    method,
    headers: { ...fromOurPage, ...(body && { 'content-type': 'application/json' }), ...headers },
    agent,
  });
  asked.setTimeout(HANGING_MS, () => asked.destroy(new Error(`${method} ${url} hangs`)));
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    asked.on('response', resolve);
    asked.on('error', reject);
  });
  asked.end(body);
  const response = await answered;
  const said = await text(response);
  if (!response.complete) throw new Error(`${method} ${url} was cut off`);
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    body: said,
    ms: performance.now() - began,
  };
}

export const fromOurPage = {
  accept: 'application/json',
  'sec-fetch-site': 'same-origin',
};
