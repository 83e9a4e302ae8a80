import type { Metadata, Route } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { NarrowPage } from '@/components/layout/narrow-page';
import { buttonClass } from '@/components/ui/button-class';
import { handleTexts, nameTexts } from '@/features/members/components/name-texts';
import { problemsIn } from '@/features/members/components/problems-in';
import { WelcomeForm } from '@/features/members/components/welcome-form';
import { suggestNames } from '@/features/members/queries';
import { readTypedNames, typedNamesCookieName } from '@/features/members/typed-names';
import { SignInLink } from '@/features/session/components/sign-in-link';
import { nextPage } from '@/features/session/next-page';
import { getViewer } from '@/features/session/viewer';
import { currentLocale } from '@/lib/i18n/current';
import { messagesIn } from '@/messages/messages';

// Without a script a streamed hole stays hidden, so the page waits until it is whole.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { members } = messagesIn(await currentLocale());
  return { title: members.welcomeTitle, robots: { index: false } };
}

/** After the first sign-in: name and handle, before anything else. */
export default async function WelcomePage({ searchParams }: PageProps<'/[lang]/welcome'>) {
  const query = await searchParams;
  const locale = await currentLocale();
  const { members } = messagesIn(locale);
  const next = nextPage(query.next, locale);
  const viewer = await getViewer();
  if (!viewer)
    return (
      <NarrowPage title={members.welcomeTitle} intro={members.welcomeSignedOut}>
        <SignInLink locale={locale} next={next} />
      </NarrowPage>
    );
  // Typed routes can't know a page that was asked for at run time; nextPage has checked it.
  if (viewer.joinedAt) redirect(next as Route);
  const typed = readTypedNames((await cookies()).get(typedNamesCookieName())?.value);
  const isDraft = next.startsWith(`/${locale}/drafts/`);
  return (
    <NarrowPage
      title={members.welcomeTitle}
      intro={isDraft ? members.welcomeDraft : members.welcomeIntro}
    >
      <WelcomeForm
        initial={typed ?? (await suggestNames(viewer.id))}
        isOwn={typed !== null}
        problems={typed ? problemsIn(query, members) : {}}
        locale={locale}
        next={next}
        texts={{
          name: nameTexts(members),
          handle: handleTexts(members),
          refused: members.formRefused,
          submit: members.welcomeSubmit,
        }}
      />
      <a
        href={`/${locale}/account/leave`}
        className={buttonClass('quiet', '-ms-5 justify-self-start')}
      >
        {members.welcomeLeave}
      </a>
    </NarrowPage>
  );
}
