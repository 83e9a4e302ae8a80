import { Flag } from 'lucide-react';
import type { Case } from '@/features/moderation/queries/cases';
import type { Catalogue } from '@/messages/catalogue';

type Props = { item: Case; messages: Catalogue['moderation'] };

/** The reasons that fans gave, how many gave each, and what they added in words. */
export function CaseReports({ item, messages }: Props) {
  const { desk, reasons } = messages;
  const told = item.reports.filter(({ note, isOld }) => note || isOld);
  return (
    <>
      <ul className="flex flex-wrap gap-2">
        {item.reasons.map(({ reason, count }) => (
          <li
            key={reason}
            className="inline-flex items-center gap-1.5 rounded-full bg-petal px-3 py-1 font-semibold"
          >
            <Flag aria-hidden="true" className="size-3.5 text-rose" />
            {count > 1 ? `${reasons[reason]} × ${count}` : reasons[reason]}
          </li>
        ))}
      </ul>
      {told.length > 0 ? (
        <ul className="grid gap-1">
          {told.map(({ id, note, reporter, isOld }) => (
            <li key={id}>
              {note ? <q className="font-medium">{note}</q> : null}{' '}
              <span className="text-muted">
                {reporter ? `@${reporter}` : desk.formerReporter}
                {isOld ? ` · ${desk.editedSinceReport}` : null}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
