import { cookies } from 'next/headers';
import { Section } from '@/components/layout/section';
import { logHref } from '@/features/moderation/addresses';
import { findBatch } from '@/features/moderation/queries/batch';
import { findEntry } from '@/features/moderation/queries/log';
import { recordHref } from '@/features/sanctions/addresses';
import { refusalToSanction } from '@/features/sanctions/policy';
import { countLeft, findSanctionsOf, type MemberRecord } from '@/features/sanctions/queries/record';
import {
  findCommentOf,
  findCommentsOf,
  findReportsAbout,
} from '@/features/sanctions/queries/written';
import { readTypedSanction, typedSanctionCookieName } from '@/features/sanctions/typed-sanction';
import type { Member } from '@/features/session/viewer';
import { isRefusalCode } from '@/lib/http/refusal';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { HideRecentPanel } from './hide-recent-panel';
import { ImposeForms } from './impose-forms';
import { RecordComments } from './record-comments';
import { RecordHead } from './record-head';
import { RecordNotice } from './record-notice';
import { RecordReports } from './record-reports';
import { RecordedSanctionCard } from './recorded-sanction';

type Props = {
  record: MemberRecord;
  moderator: Member;
  /**
   * Of the address: `after` a comment, `for` one, what was `did`, why a sanction was `refused`, and
   * the `batch` that was `hid` or shown again.
   */
  query: Record<string, string | string[] | undefined>;
  locale: Locale;
  messages: Catalogue;
};

/** A member's record, from what was just done down to what they wrote. */
export async function MemberRecordView({ record, moderator, query, locale, messages }: Props) {
  const { id, handle } = record;
  const { desk } = messages.sanctions;
  const after = typeof query.after === 'string' ? query.after : null;
  const [sanctions, comments, reports, left, about, entry, hidden] = await Promise.all([
    findSanctionsOf(id),
    findCommentsOf(id, after),
    findReportsAbout(id, moderator.id),
    countLeft(id),
    findCommentOf(id, query.for),
    typeof query.did === 'string' ? findEntry(moderator.id, query.did) : null,
    findBatch(moderator.id, query.hid ?? query.batch),
  ]);
  const refusal = refusalToSanction(moderator, record);
  const next = recordHref(locale, handle);
  const refused = isRefusalCode(query.refused) ? query.refused : null;
  const typed = refused ? await typedBefore() : null;
  const now = new Date();
  return (
    <>
      <RecordHead record={record} locale={locale} messages={messages} />
      <RecordNotice
        entry={entry?.memberId === id ? entry : null}
        {...{ hidden, next, locale, messages }}
      />
      {refusal ? (
        <p className="text-muted">{refusal === 'own-account' ? desk.yourself : desk.notYours}</p>
      ) : null}
      {left !== null && !refusal ? (
        <HideRecentPanel memberId={id} {...{ left, next, locale }} messages={desk} />
      ) : null}
      {refusal ? null : (
        <ImposeForms
          comment={about}
          {...{ record, sanctions, refused, typed, now, locale, messages }}
        />
      )}
      <Section id="sanctions" title={desk.sanctions}>
        {sanctions.length > 0 ? (
          <ol className="grid gap-4">
            {sanctions.map((sanction) => (
              <li key={sanction.id}>
                <RecordedSanctionCard
                  target={record}
                  {...{ sanction, moderator, next, now, locale, messages }}
                />
              </li>
            ))}
          </ol>
        ) : (
          <p className="text-muted">{desk.noSanctions}</p>
        )}
      </Section>
      <Section id="comments" title={desk.comments}>
        <RecordComments
          {...comments}
          maySanction={!refusal}
          {...{ handle, after, locale, messages }}
        />
      </Section>
      <Section id="reports" title={desk.reports}>
        <RecordReports reports={reports} locale={locale} messages={messages} />
      </Section>
      <a
        href={logHref(locale, { handle })}
        className="inline-flex min-h-touch items-center justify-self-start font-semibold text-rose underline underline-offset-4"
      >
        {desk.allLines}
      </a>
    </>
  );
}

async function typedBefore() {
  return readTypedSanction((await cookies()).get(typedSanctionCookieName())?.value);
}
