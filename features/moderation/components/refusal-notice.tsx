import type { ActMessages, ActRefusal } from './act';
import { actProblem } from './act';

type Props = { refusal: ActRefusal | undefined; messages: ActMessages };

/** Why an act was refused; where the text was edited since, the new one, to be judged instead. */
export function RefusalNotice({ refusal, messages }: Props) {
  if (!refusal) return null;
  return (
    <div role="alert" className="grid basis-full gap-2">
      <p className="font-medium text-danger">{actProblem(refusal, messages)}</p>
      {refusal.text ? (
        <div className="rounded-2xl bg-petal px-4 py-3">
          <p className="text-sm font-semibold">{messages.act.editedNow}</p>
          <p dir="auto" className="comment-text">
            {refusal.text}
          </p>
        </div>
      ) : null}
    </div>
  );
}
