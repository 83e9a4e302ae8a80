import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './npm.mjs';
import { step } from './terminal.mjs';

/**
 * Installs the packages of package-lock.json, unless they are what is installed.
 * @param {string} root
 */
export async function installPackages(root) {
  if (matchesLock(root)) return;
  // The build needs the development packages, whatever NODE_ENV says.
  const args = ['ci', '--include=dev', '--include=optional'];
  await step('Installing packages', () =>
    runNpm(args, root, 'The packages could not be installed'),
  );
}

/**
 * npm records what it installed, last of all: an interrupted install leaves no record, or an old one.
 * @param {string} root
 */
function matchesLock(root) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, 'node_modules/.package-lock.json'));
  return (
    installed !== null &&
    Object.entries(wanted ?? {}).every(([path, { version, optional, devOptional }]) => {
      const found = installed[path];
      return path === '' || (found ? found.version === version : optional || devOptional);
    })
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version: string, optional?: boolean, devOptional?: boolean }> | null}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}
