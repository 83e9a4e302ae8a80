/** What moderators are told when the queue is late, wherever they are. */
export const alerts = {
  subject: 'Moderators are needed at {site}',
  serious: {
    one: 'Something serious waits; its case has been open for {count} minute.',
    other: 'Something serious waits; its case has been open for {count} minutes.',
  },
  old: {
    one: 'The oldest case has been open for {count} minute.',
    other: 'The oldest case has been open for {count} minutes.',
  },
  many: { one: '{count} case waits.', other: '{count} cases wait.' },
  open: 'Open the desk',
} as const;
