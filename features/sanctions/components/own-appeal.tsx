import { ChevronRight } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/text-area';
import { HiddenFields } from '@/features/moderation/components/hidden-fields';
import { APPEAL_LIMIT } from '@/features/sanctions/limits';
import { refusalToAppeal } from '@/features/sanctions/policy';
import type { OwnSanction } from '@/features/sanctions/queries/own';
import { formatDate } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { Quoted } from './quoted';

type Props = {
  sanction: OwnSanction;
  signedOut?: boolean;
  next: string;
  now: Date;
  locale: Locale;
  messages: Catalogue;
};

/** A member's one appeal: the form for it, or what they wrote and what became of it. */
export function OwnAppeal({ sanction, signedOut, next, now, locale, messages }: Props) {
  const { own } = messages.sanctions;
  const { id, appeal } = sanction;
  if (appeal) {
    const date = formatDate(appeal.decidedAt ?? appeal.createdAt, locale, { time: true });
    return (
      <div className="grid gap-2 border-t border-line pt-3">
        <p className="font-semibold">
          {format(own.appealed, { date: formatDate(appeal.createdAt, locale, { time: true }) })}
        </p>
        <Quoted text={appeal.text} />
        {appeal.outcome ? (
          <p className="font-semibold">
            {format(appeal.outcome === 'upheld' ? own.upheld : own.appealLifted, { date })}
          </p>
        ) : (
          <p className="text-muted">{signedOut ? own.waitingSignedOut : own.waiting}</p>
        )}
        {appeal.answer ? <Quoted text={appeal.answer} /> : null}
      </div>
    );
  }
  if (refusalToAppeal(sanction, false, now) !== null) return null;
  return (
    <details className="group border-t border-line pt-2">
      <summary className="inline-flex min-h-touch list-none items-center gap-1 font-semibold text-rose">
        <ChevronRight
          aria-hidden="true"
          className="size-4 group-open:rotate-90 motion-safe:transition-transform rtl:-scale-x-100"
        />
        {own.appealTitle}
      </summary>
      <form method="post" action={`/api/sanctions/${id}/appeal`} className="grid gap-3">
        <HiddenFields fields={{ lang: locale, next }} />
        <p className="text-muted">{own.appealText}</p>
        <TextArea
          id={`appeal-${id}`}
          name="text"
          rows={6}
          required
          dir="auto"
          label={own.appealLabel}
          hint={format(own.appealHint, { limit: APPEAL_LIMIT })}
        />
        <Button type="submit" className="justify-self-start">
          {own.appealSend}
        </Button>
      </form>
    </details>
  );
}
