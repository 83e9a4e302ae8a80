import type { Role, SeedLanguage } from './types';

export type CastMember = {
  handle: string;
  displayName: string;
  role: Role;
  email: string;
  language: SeedLanguage;
};

/**
 * The named people of the seed and of the tests. The visitor of the cast has no account, so none
 * stands here. What makes one muted or banned is a sanction, which the seed adds.
 */
export const cast = {
  newfan: {
    handle: 'nari_is_new',
    displayName: 'Nari 🌱',
    role: 'fan',
    email: 'newfan@demo.lightstick.example',
    language: 'en',
  },
  knownfan: {
    handle: 'june_since_day1',
    displayName: '𝐉𝐮𝐧𝐞 ♡ 유월',
    role: 'fan',
    email: 'knownfan@demo.lightstick.example',
    language: 'en',
  },
  mutedfan: {
    handle: 'quiet_tide',
    displayName: 'quiet tide 🌊',
    role: 'fan',
    email: 'mutedfan@demo.lightstick.example',
    language: 'en',
  },
  bannedfan: {
    handle: 'broken_strings',
    displayName: 'broken strings',
    role: 'fan',
    email: 'bannedfan@demo.lightstick.example',
    language: 'en',
  },
  moderator: {
    handle: 'haneul_keeps',
    displayName: 'Haneul ☁️',
    role: 'moderator',
    email: 'moderator@demo.lightstick.example',
    language: 'ko',
  },
  editor: {
    handle: 'sora_writes',
    displayName: 'Sora ✎',
    role: 'editor',
    email: 'editor@demo.lightstick.example',
    language: 'en',
  },
  owner: {
    handle: 'onbyeol',
    displayName: 'Onbyeol ✦ 온별',
    role: 'owner',
    email: 'owner@demo.lightstick.example',
    language: 'ko',
  },
} as const satisfies Record<string, CastMember>;

export type CastName = keyof typeof cast;
