import type { PostSwitch } from '@/features/switches/policy';
import { readDetails } from '@/features/switches/stored';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { SwitchState } from './switch-state';

type Props = {
  /** As the line of the log holds them. */
  details: unknown;
  locale: Locale;
  messages: Catalogue['switches'];
};

/** What a line of the log says about a switched post: how it was before and after. */
export function SwitchLine({ details, locale, messages }: Props) {
  const said = readDetails(details);
  if (!said) return null;
  return (
    <dl className="grid gap-2 text-sm">
      <Side name={messages.state.before} state={said.before} {...{ locale, messages }} />
      <Side name={messages.state.after} state={said.after} {...{ locale, messages }} />
    </dl>
  );
}

type SideProps = Pick<Props, 'locale' | 'messages'> & { name: string; state: PostSwitch };

function Side({ name, state, locale, messages }: SideProps) {
  return (
    <div>
      <dt className="text-muted">{name}</dt>
      <dd>
        <SwitchState state={state} locale={locale} messages={messages.state} />
      </dd>
    </div>
  );
}
