import { ChevronRight } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { hideReasons } from '@/features/moderation/reasons';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { HiddenFields } from './hidden-fields';

/** The form that the boxes of the cases belong to, wherever on the page they stand. */
export const BULK_FORM = 'chosen';

type Props = { next: string; locale: Locale; messages: Catalogue['moderation'] };

/** One decision about all that is chosen: opening it is the second thought, one press the act. */
export function BulkBar({ next, locale, messages }: Props) {
  const { desk, act, reasons } = messages;
  return (
    <form
      id={BULK_FORM}
      method="post"
      action="/api/moderation/cases/many"
      className="sticky bottom-2 z-10 rounded-3xl bg-raised p-2 shadow-card"
    >
      <HiddenFields fields={{ lang: locale, next }} />
      <details className="group">
        <summary className="flex min-h-touch list-none items-center gap-1 px-3 font-semibold text-rose">
          <ChevronRight
            aria-hidden="true"
            className="size-4 group-open:rotate-90 motion-safe:transition-transform rtl:-scale-x-100"
          />
          {desk.actOnChosen}
        </summary>
        <div className="grid gap-3 p-3">
          <p className="text-sm text-muted">{desk.actText}</p>
          <Button type="submit" name="verdict" value="publish" look="secondary">
            {`${desk.publish} · ${desk.keep}`}
          </Button>
          <fieldset className="grid gap-2">
            <legend className="mb-1 font-semibold">{act.hideTitle}</legend>
            <div className="flex flex-wrap gap-2">
              {hideReasons.map((reason) => (
                <Button key={reason} type="submit" name="reason" value={reason} look="danger">
                  {reasons[reason]}
                </Button>
              ))}
            </div>
          </fieldset>
        </div>
      </details>
    </form>
  );
}
