import { Client } from 'undici';
import { percentile } from './statistics';

export type Measured = {
  /** Answers a second. */
  rate: number;
  /** Milliseconds. */
  median: number;
  p99: number;
  answers: number;
  /** Answers that are no success, and requests without an answer. */
  errors: number;
};

export type Request = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  headers?: Record<string, string>;
  body?: string;
  /** Told the status of the answer, once it has come whole. */
  answered?: (status: number) => void;
};

export type Load = {
  url: string;
  connections: number;
  seconds: number;
  /** What a connection sends, one request after the other. */
  requestsOf: (connection: number) => () => Request;
};

const NEVER_ANSWERED_MS = 10_000;
/** What was lost is not asked for again at once: a server that is away would make a busy loop. */
const AFTER_LOSS_MS = 50;

/**
 * Keeps `connections` busy for `seconds`, each with one request at a time, and reads every answer
 * to its end. What was sent before the end is waited for and counts. All are open before it begins:
 * a busy server takes on one new connection in each turn of its loop, so the last of 64 would wait
 * for half a second, and that is not what a request takes.
 */
export async function load({ url, connections, seconds, requestsOf }: Load): Promise<Measured> {
  const latencies: number[] = [];
  let errors = 0;
  const clients = Array.from({ length: connections }, () => connect(url));
  await Promise.all(clients.map((client) => send(client, { path: '/api/health' })));
  const started = performance.now();
  const end = started + seconds * 1000;
  const keepBusy = async (client: Client, connection: number) => {
    const next = requestsOf(connection);
    for (let now = performance.now(); now < end; now = performance.now()) {
      const request = next();
      const status = await send(client, request);
      if (status === null) {
        errors += 1;
        await new Promise((resolve) => setTimeout(resolve, AFTER_LOSS_MS));
        continue;
      }
      latencies.push(performance.now() - now);
      if (status < 200 || status > 299) errors += 1;
      request.answered?.(status);
    }
    await client.close();
  };
  await Promise.all(clients.map(keepBusy));
  const elapsed = (performance.now() - started) / 1000;
  return {
    rate: latencies.length / elapsed,
    median: percentile(latencies, 50),
    p99: percentile(latencies, 99),
    answers: latencies.length,
    errors,
  };
}

function connect(url: string): Client {
  return new Client(new URL(url).origin, {
    headersTimeout: NEVER_ANSWERED_MS,
    bodyTimeout: NEVER_ANSWERED_MS,
  });
}

/** The status of the answer once its body has been read and dropped; null where none came. */
function send(
  client: Client,
  { method = 'GET', path, headers, body }: Request,
): Promise<number | null> {
  return new Promise((resolve) => {
    let status = 0;
    client.dispatch(
      { method, path, headers, body },
      {
        onRequestStart: () => {},
        onResponseStart: (_, code) => {
          status = code;
        },
        onResponseData: () => {},
        onResponseEnd: () => resolve(status),
        onResponseError: () => resolve(null),
      },
    );
  });
}
