import { basename, delimiter, dirname } from 'node:path';
import { runQuietly } from './terminal.mjs';

/**
 * Runs the npm that started us, or the one on the path, on the Node we run on.
 * @param {string[]} args
 * @param {string} folder
 * @param {string} failure the sentence for when it fails
 */
export function runNpm(args, folder, failure) {
  const path = process.env.npm_execpath ?? '';
  const [command, ...first] = basename(path) === 'npm-cli.js' ? [process.execPath, path] : ['npm'];
  return runQuietly(command, [...first, ...args, '--no-audit', '--no-fund', `--prefix=${folder}`], {
    cwd: folder,
    env: withNodeFirst(process.env),
    failure,
  });
}

/**
 * The environment in which `node` means the Node we run on, for every child.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function withNodeFirst(env) {
  return { ...env, PATH: `${dirname(process.execPath)}${delimiter}${env.PATH ?? ''}` };
}
