import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

let script: Promise<string> | undefined;

/** The service worker of this build: another build's differs, and so replaces it. */
export function workerScript(): Promise<string> {
  script ??= Promise.all([read('.next/BUILD_ID'), read('features/offline/worker.js')]).then(
    ([build, worker]) => `const BUILD = ${JSON.stringify(build.trim())};\n${worker}`,
  );
  return script;
}

function read(path: string): Promise<string> {
  return readFile(join(process.cwd(), path), 'utf8');
}
