import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

let script: Promise<string> | undefined;

/** The service worker of this build: another build's differs, and so replaces it. */
export function workerScript(): Promise<string> {
  // Whole literal paths: by them the build sees which files the standalone output needs.
  script ??= Promise.all([
    readFile(join(process.cwd(), '.next/BUILD_ID'), 'utf8'),
    readFile(join(process.cwd(), 'features/offline/worker.js'), 'utf8'),
  ]).then(([build, worker]) => `const BUILD = ${JSON.stringify(build.trim())};\n${worker}`);
  return script;
}
