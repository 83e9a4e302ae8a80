import 'server-only';
import { claimDelivery, noteDelivered, noteFailed } from './commands';
import { MOST_ATTEMPTS } from './policy';
import { reasonOf, send } from './send';
import type { Target } from './settings';

/**
 * Tries every delivery that is due, one after another, until none is or `stop` is aborted. What
 * fails is due again later; several processes share the work.
 */
export async function deliverDue(targets: readonly Target[], stop?: AbortSignal): Promise<void> {
  while (!stop?.aborted) {
    const delivery = await claimDelivery();
    if (!delivery) return;
    const target = targets.find(({ name }) => name === delivery.target);
    const problem = await attempt(delivery, target);
    if (problem === null) {
      await noteDelivered(delivery.id);
      continue;
    }
    const last = target ? delivery : { ...delivery, attempts: MOST_ATTEMPTS };
    if (await noteFailed(last, problem))
      console.error(`An alert did not reach ${delivery.target}: ${problem}`);
  }
}

/** What went wrong, or null. */
async function attempt(
  { id, alert, attempts }: Parameters<typeof noteFailed>[0],
  target: Target | undefined,
): Promise<string | null> {
  if (!target) return 'it is not among the settings any more';
  if (attempts > MOST_ATTEMPTS) return 'the server ended during the last attempt';
  try {
    await send(id, target, alert);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}
