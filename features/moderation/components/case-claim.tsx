import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Catalogue } from '@/messages/catalogue';
import { HiddenFields } from './hidden-fields';
import { Sentence } from './sentence';

type Props = {
  caseId: string;
  name: string;
  next: string;
  messages: Catalogue['moderation']['desk'];
};

/** Somebody else looks at it now; their claim can be taken over. */
export function CaseClaim({ caseId, name, next, messages }: Props) {
  return (
    <Notice>
      <p>
        <Sentence text={messages.claimedBy} values={{ name: <bdi>{name}</bdi> }} />
      </p>
      <form method="post" action={`/api/moderation/cases/${caseId}/claim`}>
        <HiddenFields fields={{ next, takeOver: '1' }} />
        <Button type="submit" look="quiet">
          {messages.takeOver}
        </Button>
      </form>
    </Notice>
  );
}
