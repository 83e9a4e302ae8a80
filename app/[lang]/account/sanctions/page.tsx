import type { Metadata } from 'next';
import { NarrowPage } from '@/components/layout/narrow-page';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { HiddenFields } from '@/features/moderation/components/hidden-fields';
import { ownSanctionsHref } from '@/features/sanctions/addresses';
import { OwnSanctionPanel } from '@/features/sanctions/components/own-sanction';
import { isUnread } from '@/features/sanctions/policy';
import { findOwnSanctions } from '@/features/sanctions/queries/own';
import { SignInLink } from '@/features/session/components/sign-in-link';
import { getViewer } from '@/features/session/viewer';
import { localPath } from '@/lib/http/local-path';
import { currentLocale } from '@/lib/i18n/current';
import { messagesIn } from '@/messages/messages';

// Without a script a streamed hole stays hidden, so the page waits until it is whole.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { sanctions } = messagesIn(await currentLocale());
  return { title: sanctions.own.title, robots: { index: false } };
}

/** Where a member reads what was decided about them, acknowledges a warning, and appeals. */
export default async function OwnSanctionsPage({
  searchParams,
}: PageProps<'/[lang]/account/sanctions'>) {
  const { next } = await searchParams;
  const locale = await currentLocale();
  const messages = messagesIn(locale);
  const { own } = messages.sanctions;
  const back = localPath(next, '');
  const here = ownSanctionsHref(locale, back);
  const viewer = await getViewer();
  if (!viewer)
    return (
      <NarrowPage title={own.title} intro={messages.members.accountSignedOut}>
        <SignInLink locale={locale} next={here} />
      </NarrowPage>
    );
  const decided = await findOwnSanctions(viewer.id);
  const now = new Date();
  return (
    <NarrowPage title={own.title} intro={decided.length > 0 ? own.intro : own.none}>
      {decided.map((sanction) => (
        <OwnSanctionPanel key={sanction.id} next={here} {...{ sanction, now, locale, messages }}>
          {isUnread(sanction) ? (
            <form
              method="post"
              action={`/api/sanctions/${sanction.id}/acknowledge`}
              className="grid justify-items-start gap-2"
            >
              <HiddenFields fields={{ lang: locale, next: here }} />
              <Button type="submit">{own.acknowledge}</Button>
              <p className="text-sm text-muted">{own.acknowledgeHint}</p>
            </form>
          ) : null}
        </OwnSanctionPanel>
      ))}
      <p className="flex flex-wrap gap-3">
        {back ? (
          <a href={back} className={buttonClass(decided.some(isUnread) ? 'secondary' : 'primary')}>
            {own.goOn}
          </a>
        ) : null}
        <a href={`/${locale}/account`} className={buttonClass('quiet')}>
          {messages.members.accountTitle}
        </a>
      </p>
    </NarrowPage>
  );
}
