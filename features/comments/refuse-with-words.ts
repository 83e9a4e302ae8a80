import 'server-only';
import { wayOut } from '@/features/sanctions/addresses';
import { type MemberDoorOptions, stepTo } from '@/features/session/member-door';
import { type Entry, refuse, seeOther, withWait } from '@/lib/http/door';
import { type Refusal, refusalStatus } from '@/lib/http/refusal';
import { normaliseText } from '@/lib/text/normalise';
import { messagesIn } from '@/messages/messages';
import { refusalText } from '@/messages/refusal-text';

/** Whether the sender wrote anything that would be missed. */
export function hasWords({ fields }: Entry, name = 'text'): boolean {
  const words = fields[name];
  return typeof words === 'string' && normaliseText(words) !== '';
}

/** The form that comes back. */
export type WordsForm = {
  /** What its words are called, and which other fields it has. */
  label: string;
  kept: readonly string[];
  /** The field of the words; `text` unless told. */
  name?: string;
  /** What is said instead of the refusal's own sentence. */
  why?: string;
};

/**
 * Refuses a comment, or other words of `form`, so that they are not lost where nothing can keep them:
 * a script has them still, and a form gets them back in a page that needs nothing but itself, with
 * the reason, the status of the refusal, and a button that sends them to the same door again.
 */
export function refuseWithWords(
  request: Request,
  entry: Entry,
  refusal: Omit<Refusal, 'ok'>,
  form: WordsForm = commentForm(entry, refusal),
): Response {
  if (entry.json || !hasWords(entry, form.name)) return refuse(entry, refusal);
  const { code, retryAfter } = withWait(refusal);
  const headers = new Headers({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  });
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter));
  const page = pageOf(new URL(request.url).pathname, entry, { ...refusal, retryAfter }, form);
  return new Response(page, { status: refusalStatus[code], headers });
}

/** What a member's door answers with to a form whose field `name` holds words that nobody else has. */
export function keepingWords(
  name: string,
  tell: (entry: Entry, refusal: Omit<Refusal, 'ok'>) => Response,
): Pick<MemberDoorOptions, 'whenAway' | 'whenSignedOut'> {
  return {
    whenAway: tell,
    whenSignedOut: (entry, refusal, viewer) =>
      hasWords(entry, name)
        ? tell(entry, refusal)
        : seeOther(stepTo(entry.next, viewer, entry.locale)),
  };
}

function commentForm({ locale }: Entry, { code }: Omit<Refusal, 'ok'>): WordsForm {
  // A key that has stored other words already would refuse these for ever.
  const key = code === 'key-reused' ? [] : ['clientKey'];
  return { label: messagesIn(locale).comments.composerLabel, kept: ['parentId', 'draft', ...key] };
}

function pageOf(
  action: string,
  entry: Entry,
  refusal: Omit<Refusal, 'ok'>,
  { label, kept, name = 'text', why }: WordsForm,
): string {
  const { fields, locale, next } = entry;
  const { errors, comments, site } = messagesIn(locale);
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(errors.refusedTitle)} · ${escaped(site.name)}</title>
<style>${style}</style>
</head>
<body>
<header><a href="/${locale}">${escaped(site.name)}</a></header>
<main>
<h1>${escaped(errors.refusedTitle)}</h1>
<p role="alert" id="why">${escaped(why ?? refusalText(refusal, errors, locale))}</p>
${helpFor(refusal.code, entry)}
<form method="post" action="${escaped(action)}">
${hiddenFields(fields, ['lang', 'next', ...kept]).join('\n')}
<label for="${name}">${escaped(label)}</label>
<textarea id="${name}" name="${name}" rows="6" dir="auto" required autofocus aria-describedby="why" aria-invalid="true">
${escaped(String(fields[name]))}</textarea>
<button>${escaped(comments.retry)}</button>
<a href="${escaped(next)}">${escaped(errors.goBack)}</a>
</form>
</main>
</body>
</html>`;
}

function helpFor(code: Refusal['code'], { locale, next }: Entry): string {
  if (code === 'signed-out')
    return `<p><a href="/${locale}/sign-in" target="_blank">${escaped(messagesIn(locale).signIn.title)}</a></p>`;
  if (code === 'not-joined')
    return `<p><a href="/${locale}/welcome" target="_blank">${escaped(messagesIn(locale).members.welcomeTitle)}</a></p>`;
  const href = wayOut(code, locale, next);
  return href
    ? `<p><a href="${escaped(href)}">${escaped(messagesIn(locale).errors.readDecision)}</a></p>`
    : '';
}

function hiddenFields(fields: Entry['fields'], kept: readonly string[]): string[] {
  return kept.flatMap((name) => {
    const value = fields[name];
    return typeof value === 'string'
      ? `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`
      : [];
  });
}

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (char) => entities.get(char) ?? '');
}

/** The colours and sizes of the site, for a page that can load no stylesheet. */
const style = `
:root { color-scheme: light dark; --paper: #fff8f4; --ink: #2b1220; --line: #9a7480; --rose: #b8145a; --on: #fff }
@media (prefers-color-scheme: dark) {
  :root { --paper: #140b1d; --ink: #fbeef5; --line: #8f7390; --rose: #ff85b3; --on: #2a0716 }
}
html { background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
body { margin: 0 auto; max-width: 28rem; padding: 0 1rem 3rem }
a { color: var(--rose); display: inline-flex; align-items: center; min-height: 2.75rem }
header a { font-size: 1.25rem; font-weight: 800; text-decoration: none; color: inherit }
form { display: grid; gap: .75rem; justify-items: start }
label { font-weight: 600 }
textarea { box-sizing: border-box; width: 100%; padding: .6rem 1rem; border: 1px solid var(--line); border-radius: .75rem; background: none; color: inherit; font: inherit }
button { min-height: 2.75rem; padding: 0 1.25rem; border: 0; border-radius: 2rem; background: var(--rose); color: var(--on); font: inherit; font-weight: 600 }
:focus-visible { outline: 3px solid #5b2bd9; outline-offset: 2px }`;
