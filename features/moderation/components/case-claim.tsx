import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Catalogue } from '@/messages/catalogue';
import { HiddenFields } from './hidden-fields';
import { Sentence } from './sentence';

type Props = {
  caseId: string;
  /** Who looks at it now; null for nobody. */
  claimedBy: { name: string; isViewer: boolean } | null;
  next: string;
  messages: Catalogue['moderation']['desk'];
};

/** Who looks at a case, so that no other does: to be claimed, and to be taken over. */
export function CaseClaim({ caseId, claimedBy, next, messages }: Props) {
  if (claimedBy?.isViewer) return <p className="text-sm text-muted">{messages.claimedByYou}</p>;
  const form = (
    <form method="post" action={`/api/moderation/cases/${caseId}/claim`}>
      <HiddenFields fields={{ next, ...(claimedBy && { takeOver: '1' }) }} />
      <Button type="submit" look="quiet" className="px-0">
        {claimedBy ? messages.takeOver : messages.claim}
      </Button>
    </form>
  );
  if (!claimedBy) return form;
  return (
    <Notice>
      <p>
        <Sentence text={messages.claimedBy} values={{ name: <bdi>{claimedBy.name}</bdi> }} />
      </p>
      {form}
    </Notice>
  );
}
