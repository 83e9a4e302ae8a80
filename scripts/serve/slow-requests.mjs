// Loaded into Next, which makes its server without saying how long a request may take to arrive.
import http from 'node:http';

/**
 * Node's own are a minute for the headers and five for the whole, looked at every thirty seconds:
 * long enough for a thousand half-sent requests to hold a thousand connections.
 */
const ARRIVES_WITHIN = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 1_000,
};

const { createServer } = http;

/** @param {unknown[]} given options, listener, or both */
function createImpatientServer(...given) {
  const [options, listener] = typeof given[0] === 'function' ? [{}, given[0]] : given;
  return Reflect.apply(createServer, http, [{ ...ARRIVES_WITHIN, ...options }, listener]);
}

http.createServer = /** @type {typeof createServer} */ (createImpatientServer);
