// The door of every npm script. It runs on the Node that is there, 20.9 or newer; the scripts
// themselves are TypeScript and run on Node 24.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNode } from './bootstrap/node.mjs';
import { withNodeFirst } from './bootstrap/npm.mjs';
import { installPackages } from './bootstrap/packages.mjs';
import { refuseTakenPort } from './bootstrap/port.mjs';
import { Failure, finish } from './bootstrap/terminal.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [command = '', ...args] = process.argv.slice(2);

await finish(root, async () => {
  const script = new URL(`./${command}.ts`, import.meta.url);
  if (!/^[a-z]+$/.test(command) || !existsSync(script))
    throw new Failure(`There is no "${command}": see "scripts" in package.json.`);
  if (command === 'start' || command === 'dev')
    await refuseTakenPort(Number(process.env.PORT) || 3000);
  const node = await findNode(root);
  if (node !== process.execPath) return runAgainOn(node);
  await installPackages(root);
  process.chdir(root);
  Object.assign(process.env, withNodeFirst(process.env), { NODE_COMPILE_CACHE: keepCompiled() });
  await import('./register.mjs');
  const { default: main } = await import(script.href);
  return main(args);
});

/** What was compiled once, here and in every child, is read back at the next start. */
function keepCompiled() {
  return module.enableCompileCache?.(join(root, '.data/compiled')).directory ?? '';
}

/**
 * @param {string} node
 * @returns {Promise<number>}
 */
function runAgainOn(node) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [fileURLToPath(import.meta.url), command, ...args], {
      stdio: 'inherit',
      env: { ...process.env, LIGHTSTICK_RUN_AGAIN: '1' },
    });
    const parent = process.ppid;
    setInterval(() => {
      // The npm that ran us was killed, and can't pass on that everything is to end.
      if (process.env.npm_lifecycle_event && process.ppid !== parent) child.kill('SIGTERM');
    }, 500).unref();
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.on(signal, () => child.kill(signal));
    child.on('error', (error) => reject(new Failure(`${node} can't be run: ${error.message}.`)));
    child.on('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}
