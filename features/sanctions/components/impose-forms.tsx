import { Panel } from '@/components/ui/panel';
import { recordHref } from '@/features/sanctions/addresses';
import type { MemberRecord, RecordedSanction } from '@/features/sanctions/queries/record';
import type { RecordedComment } from '@/features/sanctions/queries/written';
import { sanctionKinds } from '@/features/sanctions/terms';
import type { TypedSanction } from '@/features/sanctions/typed-sanction';
import type { RefusalCode } from '@/lib/http/refusal';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { ImposeForm } from './impose-form';
import { ImposeProblem } from './impose-problem';
import { Quoted } from './quoted';

type Props = {
  record: MemberRecord;
  /** The comment that it is for, where there is one. */
  comment: RecordedComment | null;
  sanctions: RecordedSanction[];
  /** Why one of the forms was refused, and what it held. */
  refused: RefusalCode | null;
  typed: TypedSanction | null;
  now: Date;
  locale: Locale;
  messages: Catalogue;
};

/** What a moderator can impose: one form for each kind, of which one is open at a time. */
export function ImposeForms(props: Props) {
  const { record, comment, sanctions, refused, typed, now, locale, messages } = props;
  const { desk } = messages.sanctions;
  return (
    <Panel id="sanction" title={desk.sanctionTitle} className="scroll-mt-20">
      {comment ? (
        <div className="mb-4 grid gap-1">
          <p className="text-sm text-muted">{desk.forComment}</p>
          {comment.text ? <Quoted text={comment.text} language={comment.language} /> : null}
          <a
            href={`${recordHref(locale, record.handle)}#sanction`}
            className="inline-flex min-h-touch items-center justify-self-start text-sm text-rose underline underline-offset-4"
          >
            {desk.forNone}
          </a>
        </div>
      ) : null}
      <div className="grid gap-2">
        {sanctionKinds.map((kind) => (
          <ImposeForm
            key={kind}
            kind={kind}
            memberId={record.id}
            commentId={comment?.id ?? null}
            typed={typed?.kind === kind ? typed : null}
            problem={
              // Whoever was signed out has signed in since.
              refused && refused !== 'signed-out' && typed?.kind === kind ? (
                <ImposeProblem code={refused} {...{ kind, sanctions, now, locale, messages }} />
              ) : null
            }
            next={recordHref(locale, record.handle)}
            locale={locale}
            messages={messages}
          />
        ))}
      </div>
    </Panel>
  );
}
