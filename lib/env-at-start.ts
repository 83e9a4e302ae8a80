import 'server-only';
import { EnvironmentError, requireVariable } from './env';

/** Ends this process with a sentence for each variable that is wrong, or that serving can't do without. */
export function endUnlessConfigured(): void {
  try {
    requireVariable('DATABASE_URL');
    requireVariable('AUTH_SECRET');
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
