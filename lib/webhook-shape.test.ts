import { expect, test } from 'vitest';
import { shapedAddress } from './webhook-shape';

test.each([
  ['https://discord.com/api/webhooks/1/x', 'discord'],
  ['https://canary.discord.com/api/v10/webhooks/1/x', 'discord'],
  ['https://discordapp.com/api/webhooks/1/x', 'discord'],
  ['https://discord.com/api/webhooks/1/x/slack', 'slack'],
  ['https://hooks.slack.com/services/T/B/x', 'slack'],
  ['https://hooks.example.org/slack', null],
  ['https://notdiscord.com/api/webhooks/1/x', null],
  ['https://discord.com.example.org/api/webhooks/1/x', null],
])('%s is told as %s', (url, shape) => {
  expect(shapedAddress(url)).toEqual({ url, shape });
});

test.each([
  ['slack=https://chat.example.org/hooks/x', 'https://chat.example.org/hooks/x', 'slack'],
  ['plain=https://discord.com/api/webhooks/1/x', 'https://discord.com/api/webhooks/1/x', 'plain'],
])('%s says its shape itself', (text, url, shape) => {
  expect(shapedAddress(text)).toEqual({ url, shape });
});

test('any other word before an address is part of it', () => {
  expect(shapedAddress('teams=https://a.example').url).toBe('teams=https://a.example');
});
