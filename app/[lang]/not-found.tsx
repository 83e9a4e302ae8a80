import { NotFoundView } from '@/components/layout/not-found-view';
import { currentLocale } from '@/lib/i18n/current';
import { messagesIn } from '@/messages/messages';

export default async function NotFound() {
  const locale = await currentLocale();
  return <NotFoundView locale={locale} messages={messagesIn(locale).site} />;
}
