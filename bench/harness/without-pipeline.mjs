// For a process that stores comments without the pipeline: what reads and judges a text is replaced.
import { registerHooks } from 'node:module';

const replaced = new Set([
  '@/features/pipeline/decide',
  '@/features/pipeline/read-text',
  '@/features/pipeline/queries',
]);

registerHooks({
  resolve: (specifier, context, next) =>
    next(replaced.has(specifier) ? '@/bench/harness/no-pipeline' : specifier, context),
});
