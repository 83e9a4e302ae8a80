import { Notice } from '@/components/ui/notice';
import { PHRASE_LIMIT } from '@/features/phrases/limits';
import type { JudgedLine, LineProblem } from '@/features/phrases/lines';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { maxPhrase } from '@/lib/text/phrases/pattern';
import type { Catalogue } from '@/messages/catalogue';

type Props = { lines: readonly JudgedLine[]; locale: Locale; messages: Catalogue['phrases'] };

/** The lines that stay in the box, each with its reason. */
export function Unlistable({ lines, locale, messages }: Props) {
  return (
    <Notice
      tone="warning"
      role="alert"
      title={format(messages.add.left, { count: lines.length }, locale)}
    >
      <ul className="grid gap-1">
        {lines.map(({ text, typed, problem }) => (
          <li key={text}>
            <q className="font-medium">
              <bdi>{typed}</bdi>
            </q>{' '}
            <span className="text-muted">{problem ? reason(problem, locale, messages) : null}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function reason(about: LineProblem, locale: Locale, { problems }: Props['messages']): string {
  if (about.problem === 'listed') return problems.listed[about.kind];
  if (about.problem === 'full') return format(problems.full, { limit: PHRASE_LIMIT }, locale);
  if (about.problem === 'too-long')
    return format(problems['too-long'], { limit: maxPhrase }, locale);
  return problems[about.problem];
}
