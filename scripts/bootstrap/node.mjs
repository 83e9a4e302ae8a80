import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './npm.mjs';
import { Failure, step } from './terminal.mjs';

const WANTED = 24;
/** The first Node that runs TypeScript and takes resolve hooks as they are used here. */
const ENOUGH = [22, 18];

/**
 * The Node to run the project on: this one where it is new enough, or one fetched into .data/.
 * @param {string} root
 * @returns {Promise<string>} the path of its program
 */
export async function findNode(root) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major >= WANTED) return process.execPath;
  const enough = major > ENOUGH[0] || (major === ENOUGH[0] && minor >= ENOUGH[1]);
  const source = join(root, 'scripts/node');
  const { optionalDependencies } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const name = ['node', 'node-bin']
    .map((prefix) => `${prefix}-${process.platform}-${process.arch}`)
    .find((candidate) => candidate in optionalDependencies);
  if (!name || isMusl()) {
    if (enough) return process.execPath;
    throw new Failure(
      `Lightstick needs Node ${WANTED}, this is ${process.version}, and there is none to fetch for ${process.platform}-${process.arch}: install it from nodejs.org.`,
    );
  }
  const folder = join(root, '.data/node');
  const program = join(folder, 'node_modules', name, 'bin/node');
  if (!isInstalled(folder, name, optionalDependencies[name]) || !existsSync(program))
    await step(
      `Fetching Node ${optionalDependencies[name]} (this machine has ${process.version})`,
      async () => {
        mkdirSync(folder, { recursive: true });
        for (const file of ['package.json', 'package-lock.json'])
          copyFileSync(join(source, file), join(folder, file));
        await runNpm(
          ['ci', '--ignore-scripts', '--include=optional'],
          folder,
          `Node ${WANTED} could not be fetched`,
        );
      },
    );
  return program;
}

/**
 * npm writes this record last, so a fetch that was interrupted does not count.
 * @param {string} folder
 * @param {string} name
 * @param {string} version
 */
function isInstalled(folder, name, version) {
  try {
    const record = readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8');
    return JSON.parse(record).packages[`node_modules/${name}`].version === version;
  } catch {
    return false;
  }
}

function isMusl() {
  if (process.platform !== 'linux') return false;
  const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (
    process.report.getReport()
  );
  return !report.header.glibcVersionRuntime;
}
