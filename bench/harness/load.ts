import autocannon from 'autocannon';

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

export type Load = {
  url: string;
  connections: number;
  seconds: number;
  headers?: Record<string, string>;
  /** The requests of one connection, sent one after the other and again from the start. */
  requestsOf?: (connection: number) => autocannon.Request[];
};

/** Keeps `connections` busy for `seconds`, each with one request at a time. */
export async function load(options: Load): Promise<Measured> {
  const { url, connections, seconds, headers, requestsOf } = options;
  let connection = 0;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers,
    setupClient: requestsOf
      ? (client) => {
          client.setRequests(requestsOf(connection));
          connection += 1;
        }
      : undefined,
  });
  const { requests, latency, errors, non2xx } = result;
  return {
    rate: requests.total / result.duration,
    median: latency.p50,
    p99: latency.p99,
    answers: requests.total,
    errors: errors + non2xx,
  };
}
