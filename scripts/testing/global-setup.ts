import type { TestProject } from 'vitest/node';
import { startNeonProxy } from './neon-proxy';
import { prepareTemplate, startTestServer } from './server';

declare module 'vitest' {
  export interface ProvidedContext {
    serverUrl: string;
    neonProxy: string | null;
  }
}

/** One server for the whole run: the second project finds the first one's in the environment. */
export default async function setup(project: TestProject) {
  const found = process.env.LIGHTSTICK_TEST_SERVER;
  const server = found ? null : await startTestServer();
  const serverUrl = found ?? server?.url('postgres') ?? '';
  if (server) {
    await prepareTemplate(serverUrl);
    process.env.LIGHTSTICK_TEST_SERVER = serverUrl;
  }
  const sockets = new URL(serverUrl).searchParams.get('host') ?? '';
  const proxy = project.name === 'neon' ? await startNeonProxy(sockets) : null;
  project.provide('serverUrl', serverUrl);
  project.provide('neonProxy', proxy?.address ?? null);
  return async () => {
    proxy?.stop();
    await server?.stop();
  };
}
