import { z } from 'zod';

const shapes = ['plain', 'discord', 'slack'] as const;

/** In what form a webhook takes what it is told: our own, or that of Discord or Slack. */
export const webhookShape = z.enum(shapes, { error: 'must be plain, discord or slack' });
export type WebhookShape = z.output<typeof webhookShape>;
export type ShapedAddress = { url: string; shape: WebhookShape | null };

const told = new RegExp(`^(?:(${shapes.join('|')})=)?(.*)$`, 's');

/**
 * Reads `slack=https://…` or a bare address. The shape is the one before it or, where there is none,
 * that of Discord's and Slack's own addresses; null where neither tells.
 */
export function shapedAddress(text: string): ShapedAddress {
  const [, before, url = ''] = told.exec(text) ?? [];
  return { url, shape: webhookShape.safeParse(before).data ?? shapeByPlace(url) };
}

function shapeByPlace(url: string): WebhookShape | null {
  const { hostname = '', pathname = '' } = URL.parse(url) ?? {};
  if (hostname === 'hooks.slack.com') return 'slack';
  const isDiscord = /(^|\.)discord(app)?\.com$/.test(hostname) && /^\/api\//.test(pathname);
  // Discord takes Slack's form at such an address.
  if (isDiscord) return pathname.endsWith('/slack') ? 'slack' : 'discord';
  return null;
}
