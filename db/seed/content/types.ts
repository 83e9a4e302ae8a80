export type SeedLanguage = 'en' | 'ko';

export type SeedArtist = {
  slug: string;
  texts: Record<SeedLanguage, { name: string; bio: string }>;
};

export type MilestoneOutcome = 'won' | 'nominated' | 'reached' | 'celebrated';

export type SeedMilestone = {
  /** The day of the event, as YYYY-MM-DD. */
  date: string;
  outcome: MilestoneOutcome;
  texts: Record<SeedLanguage, { awardingBody: string; event: string; work: string }>;
};

export type SeedPostText = {
  headline: string;
  standfirst: string;
  /** Markdown. */
  body: string;
  coverAlt: string;
};

export type SeedPost = {
  slug: string;
  status: 'draft' | 'scheduled' | 'published' | 'withdrawn';
  /** ISO 8601, UTC. */
  publishedAt: string;
  /** The language the post was written in first. */
  language: SeedLanguage;
  artists: readonly string[];
  byline: string;
  cover: { src: string; width: number; height: number; credit: string };
  pinned?: boolean;
  milestone?: SeedMilestone;
  texts: Record<SeedLanguage, SeedPostText>;
};

export type Role = 'fan' | 'moderator' | 'editor' | 'owner';

export type SeedFan = {
  handle: string;
  displayName: string;
  /** BCP 47, the language the fan mostly writes in. */
  language: string;
};

export type SeedComment = {
  key: string;
  /** Handle of the fan. */
  author: string;
  /** Slug of the post. */
  post: string;
  /** Key of the comment this one answers; threads are one level deep. */
  replyTo?: string;
  text: string;
  /** Minutes after the post was published. */
  minutesAfter: number;
};
