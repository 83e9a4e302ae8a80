import { createHash } from 'node:crypto';

/**
 * An answer that anybody may keep for a minute: with an ETag (RFC 9110, section 8.8.3), and without
 * a body where the asker's copy is still good.
 */
export function cacheableText(request: Request, body: string, contentType: string): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = {
    etag,
    'content-type': contentType,
    'cache-control': 'public, max-age=60, s-maxage=60, stale-while-revalidate=240',
  };
  const known = (request.headers.get('if-none-match') ?? '').split(',').map(withoutWeakness);
  const fresh = known.includes(etag) || known.includes('*');
  return fresh ? new Response(null, { status: 304, headers }) : new Response(body, { headers });
}

/** A front that compresses turns the tag into a weak one; this comparison is the weak one. */
function withoutWeakness(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}
