// Lets Node run the project's TypeScript as it stands: the `@/` alias, imports without an
// extension, and `server-only`, which is a marker for Next's bundler and throws anywhere else.
import { registerHooks } from 'node:module';

const root = new URL('../', import.meta.url);
const endings = ['.ts', '.tsx', '.js', '/index.ts'];

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'server-only') return { url: 'data:text/javascript,', shortCircuit: true };
    // Its ES modules refer to each other in so many circles that Node takes five times as long,
    // and 130 MB more, to link them than to load the same code as CommonJS.
    if (/^drizzle-orm(\/|$)/.test(specifier))
      return next(specifier, { ...context, conditions: ['node', 'require'] });
    const wanted = specifier.startsWith('@/') ? new URL(specifier.slice(2), root).href : specifier;
    try {
      return next(wanted, context);
    } catch (error) {
      if (!isMissing(error) || context.parentURL?.includes('/node_modules/')) throw error;
      for (const ending of endings) {
        try {
          return next(wanted + ending, context);
        } catch {}
      }
      throw error;
    }
  },
});

/** @param {unknown} error */
function isMissing(error) {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'ERR_UNSUPPORTED_DIR_IMPORT';
}
