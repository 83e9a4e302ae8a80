import 'server-only';
import { type Entry, withWait } from '@/lib/http/door';
import { type Refusal, refusalStatus } from '@/lib/http/refusal';
import { messagesIn } from '@/messages/messages';
import { refusalText } from '@/messages/refusal-text';

const style = `
  :root { color-scheme: light dark; --paper: #fff8f4; --ink: #2b1220; --rose: #b8145a; --on: #fff }
  @media (prefers-color-scheme: dark) {
    :root { --paper: #140b1d; --ink: #fbeef5; --rose: #ff85b3; --on: #2a0716 }
  }
  html { background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
  main { max-width: 28rem; margin: 3rem auto; padding: 0 1rem }
  textarea, button { box-sizing: border-box; width: 100%; font: inherit; color: inherit }
  textarea { margin: .25rem 0 1rem; padding: .75rem; border: 1px solid; border-radius: .75rem; background: none }
  button { min-height: 2.75rem; border: 0; border-radius: 2rem; background: var(--rose); color: var(--on) }`;

/**
 * A page that needs nothing but itself: says why a form could not be served and carries the words
 * in a form that sends them again. With the status of the refusal, and Retry-After.
 */
export function sendAgainPage(
  { fields, locale }: Entry,
  refusal: Omit<Refusal, 'ok'>,
  action: string,
): Response {
  const { errors, comments } = messagesIn(locale);
  const { code, limit, retryAfter } = withWait(refusal);
  const hidden = ['lang', 'next', 'parentId', 'clientKey', 'draft'].flatMap((name) => {
    const value = fields[name];
    return typeof value === 'string'
      ? `<input type="hidden" name="${name}" value="${escaped(value)}">`
      : [];
  });
  const html = `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(errors.refusedTitle)}</title>
<style>${style}</style>
<main>
<h1>${escaped(errors.refusedTitle)}</h1>
<p role="alert">${escaped(refusalText({ code, limit, retryAfter }, errors, locale))}</p>
<form method="post" action="${escaped(action)}">
${hidden.join('\n')}
<label for="text">${escaped(comments.composerLabel)}</label>
<textarea id="text" name="text" rows="6" dir="auto" required>
${escaped(String(fields.text))}</textarea>
<button>${escaped(comments.retry)}</button>
</form>
</main>
</html>`;
  const headers = new Headers({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  });
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter));
  return new Response(html, { status: refusalStatus[code], headers });
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => entities[char] ?? '');
}
