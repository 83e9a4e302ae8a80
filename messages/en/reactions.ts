export const reactions = {
  label: 'Reactions',
  add: 'React',
  heart: 'Love',
  party: 'Celebrate',
  clap: 'Applause',
  tears: 'Happy tears',
  fire: 'Fire',
  hands: 'Heart hands',
  who: 'Who reacted',
  nobody: 'Nobody yet',
  andOthers: { one: '{names} and {count} other', other: '{names} and {count} others' },
  signInFirst: 'Sign in to react. It takes a moment.',
} as const;
