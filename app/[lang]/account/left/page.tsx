import type { Metadata } from 'next';
import { NarrowPage } from '@/components/layout/narrow-page';
import { buttonClass } from '@/components/ui/button-class';
import { currentLocale } from '@/lib/i18n/current';
import { messagesIn } from '@/messages/messages';

export const ensureStatic = 'navigation';

export async function generateMetadata(): Promise<Metadata> {
  const { members } = messagesIn(await currentLocale());
  return { title: members.leftTitle, robots: { index: false } };
}

/** After an account was deleted. */
export default async function LeftPage() {
  const locale = await currentLocale();
  const { members, site } = messagesIn(locale);
  return (
    <NarrowPage title={members.leftTitle} intro={members.leftText}>
      <a href={`/${locale}`} className={buttonClass('primary', 'justify-self-start')}>
        {site.backHome}
      </a>
    </NarrowPage>
  );
}
