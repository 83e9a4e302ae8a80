import 'server-only';
import { and, eq, gte, inArray, isNull, lt, max, notInArray, sql } from 'drizzle-orm';
import { db, type Transaction } from '@/db/client';
import { inTransaction } from '@/db/in-transaction';
import { alertDelivery } from '@/db/schema/moderation';
import { firstIdAt } from '@/lib/made-uuid';
import type { Alert } from './alert';
import { isToBeTold, type Lateness, type Moments, pauseAfter } from './policy';

export type Delivery = { id: string; target: string; alert: Alert; attempts: number };

/** As long as an attempt may take, and then some: then whoever began it is taken for dead. */
const LEASE_SECONDS = 60;
/** Longer than all attempts together. */
const FORGOTTEN_AFTER_SECONDS = 3600;
const NOT_AMONG_SETTINGS = 'it is not among the settings any more';
/** How far back to look for what was told: longer than anything is kept quiet. */
const TOLD_OF_LATE_MS = 2 * 60 * 60_000;

/**
 * Stores an alert for each of these targets, to be delivered from now on, unless they have been told
 * of the same already (`isToBeTold`), whichever process stored that. Returns whether it did.
 */
export async function storeAlert(
  alert: Alert,
  targets: readonly string[],
  fineAt: Moments,
): Promise<boolean> {
  // When it was noticed, not stored: by the same clock as everything it is compared with.
  const at = new Date(alert.timestamp);
  return inTransaction(async (tx) => {
    // Two processes notice at the same time; the second one sees what the first one stored.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('lightstick alerts'))`);
    const toldAt = await findTold(tx, at);
    if (!isToBeTold(at, alert.data.late, toldAt, fineAt)) return false;
    await tx
      .insert(alertDelivery)
      .values(targets.map((target) => ({ target, payload: alert, createdAt: at })));
    return true;
  });
}

/** When each way was last told, of the last two hours. */
async function findTold(tx: Transaction, at: Date): Promise<Moments> {
  const { id, payload, createdAt } = alertDelivery;
  const told = await tx
    .select({
      way: sql<Lateness>`jsonb_array_elements_text(${payload} -> 'data' -> 'late')`,
      at: max(createdAt),
    })
    .from(alertDelivery)
    .where(gte(id, firstIdAt(new Date(at.getTime() - TOLD_OF_LATE_MS))))
    .groupBy(sql`1`);
  return Object.fromEntries(told.map((row) => [row.way, row.at]));
}

/**
 * Takes the delivery to one of these targets that has been due longest, for this process alone while
 * it tries; null where none is due. The attempt counts from here on, so that one that ends the
 * process counts too.
 */
export async function claimDelivery(targets: readonly string[]): Promise<Delivery | null> {
  const due = sql`select id from alert_delivery
    where delivered_at is null and given_up_at is null and next_at <= now()
      and ${inArray(alertDelivery.target, [...targets])}
    order by next_at limit 1 for update skip locked`;
  const [claimed] = await db()
    .update(alertDelivery)
    .set({
      attempts: sql`${alertDelivery.attempts} + 1`,
      nextAt: sql`now() + make_interval(secs => ${LEASE_SECONDS})`,
    })
    .where(sql`${alertDelivery.id} = (${due})`)
    .returning({
      id: alertDelivery.id,
      target: alertDelivery.target,
      payload: alertDelivery.payload,
      attempts: alertDelivery.attempts,
    });
  if (!claimed) return null;
  const { payload, ...delivery } = claimed;
  // Written by `storeAlert` alone.
  return { ...delivery, alert: payload as Alert };
}

/**
 * Gives up what has waited for an hour for targets other than these: they were taken out of the
 * settings. Sooner, a process with newer settings may be there to try. Returns their names.
 */
export async function giveUpForgotten(targets: readonly string[]): Promise<string[]> {
  const { target, createdAt, deliveredAt, givenUpAt } = alertDelivery;
  const forgotten = await db()
    .update(alertDelivery)
    .set({ givenUpAt: sql`now()`, lastError: NOT_AMONG_SETTINGS })
    .where(
      and(
        isNull(deliveredAt),
        isNull(givenUpAt),
        notInArray(target, [...targets]),
        lt(createdAt, sql`now() - make_interval(secs => ${FORGOTTEN_AFTER_SECONDS})`),
      ),
    )
    .returning({ target });
  return forgotten.map((row) => row.target);
}

/** Notes that a delivery arrived. */
export async function noteDelivered(id: string): Promise<void> {
  await db().update(alertDelivery).set({ deliveredAt: sql`now()` }).where(eq(alertDelivery.id, id));
}

/**
 * Notes why an attempt failed, and when the next one is due; after the last one it is given up.
 * Returns whether it was.
 */
export async function noteFailed({ id, attempts }: Delivery, reason: string): Promise<boolean> {
  const pause = pauseAfter(attempts, Math.random());
  const next =
    pause === null
      ? { givenUpAt: sql`now()` }
      : { nextAt: sql`now() + make_interval(secs => ${pause / 1000})` };
  await db()
    .update(alertDelivery)
    .set({ lastError: reason, ...next })
    .where(eq(alertDelivery.id, id));
  return pause === null;
}
