import { currentLocale } from '@/lib/i18n/current';
import { messagesIn } from '@/messages/messages';

export const ensureStatic = 'navigation';

export default async function HomePage() {
  const { site } = messagesIn(await currentLocale());
  return <h1 className="py-10 font-display text-4xl font-extrabold">{site.tagline}</h1>;
}
