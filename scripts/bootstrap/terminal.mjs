// What a person sees while a script works. Plain JavaScript: the oldest supported Node runs it.
import { spawn } from 'node:child_process';
import { existsSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

/** A failure the person at the terminal can mend: shown as its one sentence, without a stack. */
export class Failure extends Error {
  /** @override */
  name = 'Failure';
}

const STILL_EVERY_MS = 10_000;
const FULL_BELOW_BYTES = 8 * 1024 * 1024;

/**
 * Runs `work` and shows its title, that it goes on, and how long it took.
 * @template T
 * @param {string} title
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const started = performance.now();
  const elapsed = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  console.log(`• ${title}`);
  const still = setInterval(() => console.log(`  still at it after ${elapsed()}`), STILL_EVERY_MS);
  try {
    const result = await work();
    console.log(`✓ ${title} (${elapsed()})`);
    return result;
  } catch (error) {
    console.log(`✗ ${title} (${elapsed()})`);
    throw error;
  } finally {
    clearInterval(still);
  }
}

/**
 * Runs a program quietly; resolves with its output. Refuses with the output shown when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, failure: string }} options
 * @returns {Promise<string>}
 */
export function runQuietly(command, args, { cwd, env = process.env, failure }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => reject(new Failure(`${failure}: ${error.message}.`)));
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(output);
      console.error(output.trimEnd());
      reject(new Failure(`${failure} (${signal ?? `exit code ${code}`}).`));
    });
  });
}

/**
 * Runs a script's `main` and ends the process with its exit code; a Failure is one sentence and 1.
 * @param {string} root the folder whose disk may be the cause
 * @param {() => Promise<number | void>} main
 */
export async function finish(root, main) {
  try {
    process.exit((await main()) ?? 0);
  } catch (error) {
    const known = error instanceof Error && ['Failure', 'EnvironmentError'].includes(error.name);
    const reason = diskIsFull(root, error)
      ? `The disk that holds ${root} or its .data is full: free some space and start again.`
      : known
        ? error.message
        : error instanceof Error
          ? error.stack
          : error;
    console.error(`\n✗ ${reason}`);
    process.exit(1);
  }
}

/**
 * @param {string} root
 * @param {unknown} error
 */
function diskIsFull(root, error) {
  if (error instanceof Error && /ENOSPC|No space left on device/.test(error.message)) return true;
  return [root, join(root, '.data')].filter(existsSync).some((folder) => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < FULL_BELOW_BYTES;
  });
}
