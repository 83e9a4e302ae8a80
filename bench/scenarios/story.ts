const slug = 'rose-apt-song-of-the-year';

/** The post that the night is about. */
export const launchStory = {
  slug,
  page: `/en/posts/${slug}`,
  pulse: `/api/posts/${slug}/pulse`,
  comments: `/api/posts/${slug}/comments`,
  reaction: (kind: string) => `/api/posts/${slug}/reactions/${kind}`,
};

/** What a script of the site sends along with a write. */
export const asScript = {
  accept: 'application/json',
  'content-type': 'application/json',
  'sec-fetch-site': 'same-origin',
};
