export const members = {
  roles: { fan: 'fan', moderator: 'moderator', editor: 'editor', owner: 'owner' },
} as const;
