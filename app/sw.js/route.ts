import { connection } from 'next/server';
import { workerScript } from '@/features/offline/worker-script';
import { cacheableText } from '@/lib/http/cacheable-text';

/** The service worker. Browsers ask for it anew on each visit, whatever they may keep. */
export async function GET(request: Request): Promise<Response> {
  // Before the files are read: else the build would now and then take it for a page of its own.
  await connection();
  return cacheableText(request, await workerScript(), 'text/javascript; charset=utf-8');
}
