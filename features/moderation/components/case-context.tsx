import type { Case } from '@/features/moderation/queries/cases';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { CaseText } from './case-text';
import { Sentence } from './sentence';

type Props = { item: Case; locale: Locale; messages: Catalogue['moderation']['desk'] };

/** Where it was written: the story, and what it answers. */
export function CaseContext({ item, locale, messages }: Props) {
  const { slug, headline, parent, parentAuthor } = item;
  const story = (
    <a
      href={`/${locale}/posts/${slug}`}
      className="font-medium text-rose underline-offset-4 hover:underline"
    >
      <bdi>{headline}</bdi>
    </a>
  );
  return (
    <div className="grid gap-2 text-sm text-muted">
      <p>
        <Sentence text={messages.onPost} values={{ headline: story }} />
      </p>
      {parent ? (
        <blockquote className="border-s-4 border-line ps-3">
          <p className="dotted">
            <span>
              {parent.status === 'deleted' ? (
                messages.answeringGap
              ) : (
                <Sentence
                  text={messages.answering}
                  values={{ name: <bdi>{parentAuthor ?? messages.formerFan}</bdi> }}
                />
              )}
            </span>
            {parent.status === 'held' ? <span>{messages.held}</span> : null}
            {parent.status === 'hidden' ? <span>{messages.hidden}</span> : null}
          </p>
          {parent.status === 'deleted' ? null : (
            <div className="line-clamp-3">
              <CaseText text={parent.text} language={parent.language} />
            </div>
          )}
        </blockquote>
      ) : null}
    </div>
  );
}
