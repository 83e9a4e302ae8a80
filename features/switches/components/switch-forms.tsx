import { ChevronRight, PartyPopper, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import type { ButtonLook } from '@/components/ui/button-class';
import { HiddenFields } from '@/features/moderation/components/hidden-fields';
import type { SwitchedPost } from '@/features/switches/queries';
import type { TypedSwitch } from '@/features/switches/typed-switch';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { SwitchFields } from './switch-fields';

type Props = {
  post: SwitchedPost;
  /** The page to come back to. */
  next: string;
  locale: Locale;
  messages: Catalogue['switches'];
};

/** What every form about a post sends: the state it was made from, and where to go afterwards. */
function hiddenFields({ post, next, locale }: Props) {
  return { lang: locale, next, changedAt: post.row?.changedAt.toISOString() ?? '' };
}

/** Opens the post to all, in one press. */
export function CelebrationForm({ look, ...props }: Props & { look: ButtonLook }) {
  const { post, messages } = props;
  const { desk } = messages;
  return (
    <form method="post" action={`/api/posts/${post.slug}/switch`}>
      <HiddenFields fields={{ ...hiddenFields(props), preset: 'celebration' }} />
      <Button
        type="submit"
        look={look}
        aria-label={format(desk.celebrateLabel, { headline: post.headline })}
      >
        <PartyPopper aria-hidden="true" className="size-5" />
        {desk.celebrate}
      </Button>
    </form>
  );
}

/** Takes the last change back, in one press. */
export function UndoForm(props: Props & { entryId: string }) {
  const { post, entryId, next, locale, messages } = props;
  const { desk } = messages;
  return (
    <form method="post" action={`/api/posts/${post.slug}/switch/undo`}>
      <HiddenFields fields={{ lang: locale, next, entryId }} />
      <Button
        type="submit"
        look="secondary"
        aria-label={format(desk.undoLabel, { headline: post.headline })}
      >
        <Undo2 aria-hidden="true" className="size-5" />
        {desk.undo}
      </Button>
    </form>
  );
}

type ChangeProps = Props & {
  values: TypedSwitch;
  /** Whether it stands open, because what it sent was refused. */
  open: boolean;
  problem: ReactNode;
};

/** Everything that can be chosen for a post, folded away until it is wanted. */
export function ChangeForm({ values, open, problem, ...props }: ChangeProps) {
  const { post, locale, messages } = props;
  return (
    <details open={open} className="group/details">
      <summary
        aria-label={format(messages.desk.changeLabel, { headline: post.headline })}
        className="inline-flex min-h-touch list-none items-center gap-1 font-semibold text-rose"
      >
        <ChevronRight
          aria-hidden="true"
          className="size-4 group-open/details:rotate-90 motion-safe:transition-transform rtl:-scale-x-100"
        />
        {messages.desk.change}
      </summary>
      <form
        method="post"
        action={`/api/posts/${post.slug}/switch`}
        className="group/form mt-2 grid gap-5"
      >
        <HiddenFields fields={hiddenFields(props)} />
        <SwitchFields
          id={`post-${post.slug}`}
          values={values}
          locale={locale}
          messages={messages.form}
        />
        {problem}
        <p>
          <Button type="submit">{messages.desk.save}</Button>
        </p>
      </form>
    </details>
  );
}
