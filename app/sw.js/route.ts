import { workerScript } from '@/features/offline/worker-script';
import { cacheableText } from '@/lib/http/cacheable-text';

/** The service worker. Browsers ask for it anew on each visit, whatever they may keep. */
export async function GET(request: Request): Promise<Response> {
  return cacheableText(request, await workerScript(), 'text/javascript; charset=utf-8');
}
