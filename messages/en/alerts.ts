/** What moderators are told when the queue is late, wherever they are. */
export const alerts = {
  subject: 'Moderators are needed at {site}',
  serious: {
    one: 'Something serious has waited for {count} minute.',
    other: 'Something serious has waited for {count} minutes.',
  },
  old: {
    one: 'The oldest has waited for {count} minute.',
    other: 'The oldest has waited for {count} minutes.',
  },
  many: { one: '{count} congratulation waits.', other: '{count} congratulations wait.' },
  open: 'Open the desk',
} as const;
