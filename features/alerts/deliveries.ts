import 'server-only';
import {
  claimDelivery,
  type Delivery,
  giveUpForgotten,
  noteDelivered,
  noteFailed,
} from './commands';
import { MOST_ATTEMPTS } from './policy';
import { reasonOf, send } from './send';
import type { Target } from './settings';

/**
 * Tries every delivery to these targets that is due, one after another, until none is or `stop` is
 * aborted. What fails is due again later; several processes share the work. What nobody knows the
 * target of is given up.
 */
export async function deliverDue(targets: readonly Target[], stop?: AbortSignal): Promise<void> {
  const names = targets.map(({ name }) => name);
  for (const name of await giveUpForgotten(names))
    console.error(`An alert did not reach ${name}: it is not among the settings any more`);
  while (!stop?.aborted) {
    const delivery = await claimDelivery(names);
    if (!delivery) return;
    const target = targets.find(({ name }) => name === delivery.target);
    if (!target) throw new Error('A delivery was claimed for somebody else');
    const problem = await attempt(delivery, target);
    if (problem === null) await noteDelivered(delivery.id);
    else if (await noteFailed(delivery, problem))
      console.error(`An alert did not reach ${delivery.target}: ${problem}`);
  }
}

/** What went wrong, or null. */
async function attempt({ id, alert, attempts }: Delivery, target: Target): Promise<string | null> {
  if (attempts > MOST_ATTEMPTS) return 'the server ended during the last attempt';
  try {
    await send(id, target, alert);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}
