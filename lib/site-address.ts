import 'server-only';
import { env } from './env';

/** The public address of a path of this site, which begins with a slash. */
export function siteAddress(path: string): string {
  return `${env().SITE_URL}${path}`;
}
