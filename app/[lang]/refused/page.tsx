import type { Metadata } from 'next';
import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { WayOut } from '@/features/sanctions/components/way-out';
import { localPath } from '@/lib/http/local-path';
import { isRefusalCode } from '@/lib/http/refusal';
import { currentLocale } from '@/lib/i18n/current';
import { messagesIn } from '@/messages/messages';
import { refusalText } from '@/messages/refusal-text';

// Without a script a streamed hole stays hidden, so the page waits until it is whole.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { errors } = messagesIn(await currentLocale());
  return { title: errors.refusedTitle, robots: { index: false } };
}

/** Where a form that was refused leads: the reason, and the way back. */
export default async function RefusedPage({ searchParams }: PageProps<'/[lang]/refused'>) {
  const { code, limit, wait, next } = await searchParams;
  const locale = await currentLocale();
  const { errors } = messagesIn(locale);
  const refusal = {
    code: isRefusalCode(code) ? code : 'malformed',
    limit: wholeNumber(limit),
    retryAfter: wholeNumber(wait),
  } as const;
  const back = localPath(next, `/${locale}`);
  return (
    <div className="mx-auto grid max-w-md gap-6 py-12">
      <h1 className="font-display text-3xl font-extrabold">{errors.refusedTitle}</h1>
      <Notice tone="warning">
        <p>{refusalText(refusal, errors, locale)}</p>
        <WayOut code={refusal.code} here={back} locale={locale} errors={errors} />
      </Notice>
      <a href={back} className={buttonClass('primary', 'justify-self-start')}>
        {errors.goBack}
      </a>
    </div>
  );
}

/** From the address, so anything may stand there; a week of seconds is more than any wait. */
function wholeNumber(value: string | string[] | undefined): number | undefined {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 && number < 604_800 ? number : undefined;
}
