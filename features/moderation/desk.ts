/** The sections of the moderators' desk, as its navigation lists them; each is a page of that name. */
export const deskSections = ['queue', 'members', 'posts', 'phrases', 'numbers', 'log'] as const;
export type DeskSection = (typeof deskSections)[number];
