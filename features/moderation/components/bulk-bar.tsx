import { ChevronRight } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import { hideReasons } from '@/features/moderation/reasons';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { BULK_FORM, BulkChoice } from './bulk-choice';
import { HiddenFields } from './hidden-fields';

type Props = { next: string; locale: Locale; messages: Catalogue['moderation'] };

/** One decision about all that is chosen: opening it is the second thought, one press the act. */
export function BulkBar({ next, locale, messages }: Props) {
  const { desk, act, reasons } = messages;
  return (
    <form
      id={BULK_FORM}
      method="post"
      action="/api/moderation/cases/many"
      className="sticky bottom-2 z-10 max-h-[70dvh] overflow-y-auto rounded-3xl bg-raised p-2 shadow-card"
    >
      <HiddenFields fields={{ lang: locale, next }} />
      <details className="group">
        <summary className="flex min-h-touch list-none items-center gap-1 px-3 font-semibold text-rose">
          <ChevronRight
            aria-hidden="true"
            className="size-4 shrink-0 group-open:rotate-90 motion-safe:transition-transform rtl:-scale-x-100"
          />
          {desk.actOnChosen}
        </summary>
        <div className="grid gap-3 p-3">
          <BulkChoice messages={desk} locale={locale} />
          <p className="text-sm text-muted">{desk.actText}</p>
          <div className="grid grid-cols-2 items-end gap-3 sm:grid-cols-[1fr_auto_auto]">
            <div className="col-span-2 sm:col-span-1">
              <SelectField
                id="chosen-reason"
                name="reason"
                required
                label={act.hideTitle}
                defaultValue=""
                options={[
                  { value: '', label: act.chooseReason },
                  ...hideReasons.map((value) => ({ value, label: reasons[value] })),
                ]}
              />
            </div>
            <Button type="submit" name="verdict" value="hide" look="danger">
              {act.hide}
            </Button>
            <Button
              type="submit"
              name="verdict"
              value="publish"
              look="secondary"
              // No reason is needed to publish.
              formNoValidate
            >
              {`${desk.publish} · ${desk.keep}`}
            </Button>
          </div>
        </div>
      </details>
    </form>
  );
}
