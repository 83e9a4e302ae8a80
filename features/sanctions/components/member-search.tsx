import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import type { ListedMember } from '@/features/members/queries';
import { recordHref } from '@/features/sanctions/addresses';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

type Props = {
  query: string;
  /** Whom the query found; null where nothing was asked. */
  found: ListedMember[] | null;
  locale: Locale;
  messages: Catalogue['members'];
};

/** Finds members by handle or name, each with the way to their record. A form that only reads. */
export function MemberSearch({ query, found, locale, messages }: Props) {
  return (
    <>
      <search>
        <form
          method="get"
          action={`/${locale}/moderation/members`}
          className="flex items-end gap-2"
        >
          <div className="min-w-0 flex-1">
            <TextField id="q" name="q" type="search" defaultValue={query} label={messages.search} />
          </div>
          <Button type="submit">{messages.searchSubmit}</Button>
        </form>
      </search>
      {found ? (
        <section className="grid gap-3">
          <h2 className="font-display text-xl font-bold">
            {format(messages.searchFound, { count: found.length }, locale)}
          </h2>
          {found.length > 0 ? (
            <ul className="divide-y divide-line rounded-3xl bg-raised px-5 shadow-card sm:px-6">
              {found.map((member) => (
                <li key={member.id}>
                  <a
                    href={recordHref(locale, member.handle)}
                    className="grid min-h-touch py-3 hover:text-rose"
                  >
                    <bdi className="font-semibold break-words">{member.displayName}</bdi>
                    <span className="text-sm text-muted">
                      @{member.handle} · {messages.roles[member.role]}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          ) : (
            <p className="text-muted">{messages.searchNone}</p>
          )}
        </section>
      ) : null}
    </>
  );
}
