export const roles = ['fan', 'moderator', 'editor', 'owner'] as const;
export type Role = (typeof roles)[number];
