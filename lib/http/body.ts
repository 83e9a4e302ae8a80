import 'server-only';

/** Enough for a thousand graphemes of the heaviest emoji, and far from enough to hurt. */
export const BODY_LIMIT_BYTES = 64 * 1024;

export type Body =
  | { ok: true; kind: 'form' | 'json'; fields: Record<string, unknown> }
  | { ok: false; code: 'too-large' | 'malformed' | 'unsupported' };

/**
 * Reads a small form or JSON object, stopping at `limit` bytes whatever Content-Length claims.
 * Refuses other types, broken encodings and anything that is not one flat object.
 */
export async function readBody(request: Request, limit = BODY_LIMIT_BYTES): Promise<Body> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  const kind =
    type === 'application/json'
      ? 'json'
      : type === 'application/x-www-form-urlencoded'
        ? 'form'
        : null;
  if (!kind) return { ok: false, code: 'unsupported' };
  const text = await readText(request, limit);
  if (text === 'too-large' || text === 'malformed') return { ok: false, code: text };
  if (kind === 'form') {
    return { ok: true, kind, fields: Object.fromEntries(new URLSearchParams(text.value)) };
  }
  try {
    const value: unknown = JSON.parse(text.value);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new SyntaxError();
    return { ok: true, kind, fields: { ...value } };
  } catch {
    return { ok: false, code: 'malformed' };
  }
}

async function readText(request: Request, limit: number) {
  const bytes = await readBytes(request, limit);
  if (!bytes) return 'too-large';
  try {
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return 'malformed';
  }
}

/** At most `limit` bytes, or null where there are more. */
async function readBytes(request: Request, limit: number): Promise<Uint8Array | null> {
  const said = request.headers.get('content-length');
  // Node ends a body where its Content-Length says, so all of it can be read at once.
  if (said !== null)
    return Number(said) > limit ? null : new Uint8Array(await request.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
