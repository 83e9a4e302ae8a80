import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { findModerator } from '@/features/moderation/access';
import { DeskFrame } from '@/features/moderation/components/desk-frame';
import { ModeratorsOnly } from '@/features/moderation/components/moderators-only';
import { findEntry } from '@/features/moderation/queries/log';
import { phrasesHref } from '@/features/phrases/addresses';
import { boxCookieName, unpackBox } from '@/features/phrases/box';
import { AddForm } from '@/features/phrases/components/add-form';
import { Drawer } from '@/features/phrases/components/drawer';
import { PhraseDid } from '@/features/phrases/components/phrase-did';
import { PhraseLists } from '@/features/phrases/components/phrase-lists';
import { StarterOffers } from '@/features/phrases/components/starter-offers';
import { TrialForm } from '@/features/phrases/components/trial-form';
import { readPhraseFilter, readTrial } from '@/features/phrases/input';
import { currentLocale } from '@/lib/i18n/current';
import { parseUuid } from '@/lib/uuid';
import { messagesIn } from '@/messages/messages';

// Without a script a streamed hole stays hidden, so the page waits until it is whole.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { phrases } = messagesIn(await currentLocale());
  return { title: phrases.title, robots: { index: false } };
}

export default async function PhrasesPage({
  searchParams,
}: PageProps<'/[lang]/moderation/phrases'>) {
  const query = await searchParams;
  const locale = await currentLocale();
  const messages = messagesIn(locale);
  const filter = readPhraseFilter(query);
  const after = typeof query.after === 'string' ? query.after : null;
  const next = phrasesHref(locale, filter, { after });
  const moderator = await findModerator();
  if (!moderator) return <ModeratorsOnly next={next} locale={locale} messages={messages} />;

  const { phrases } = messages;
  const did = typeof query.did === 'string' ? await findEntry(moderator.id, query.did) : null;
  const kept = query.box ? (await cookies()).get(boxCookieName())?.value : undefined;
  const box = unpackBox(kept);
  const trial = readTrial(query);
  return (
    <DeskFrame
      viewerId={moderator.id}
      current="phrases"
      title={phrases.title}
      intro={phrases.intro}
      locale={locale}
      messages={messages.moderation}
    >
      {did ? <PhraseDid entry={did} next={next} locale={locale} messages={messages} /> : null}
      <Drawer id="add" title={phrases.add.title} open={box !== null}>
        <AddForm box={box} next={next} locale={locale} messages={phrases} />
      </Drawer>
      <Drawer id="try" title={phrases.trial.title} open={trial !== null}>
        <TrialForm trial={trial} locale={locale} messages={phrases} />
      </Drawer>
      <StarterOffers next={next} locale={locale} messages={phrases} />
      <PhraseLists
        filter={filter}
        after={after}
        edit={parseUuid(query.edit)}
        locale={locale}
        messages={messages}
      />
    </DeskFrame>
  );
}
