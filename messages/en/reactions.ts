export const reactions = {
  label: 'Reactions',
  add: 'React',
  heart: 'Love',
  party: 'Celebrate',
  clap: 'Applause',
  tears: 'Happy tears',
  fire: 'Fire',
  hands: 'Heart hands',
  nobody: 'Nobody yet',
  latest: {
    one: '{names} reacted last. {count} reaction in all.',
    other: '{names} reacted last. {count} reactions in all.',
  },
  signInFirst: 'Sign in to react. It takes a moment.',
} as const;
