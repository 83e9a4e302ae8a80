export const mail = {
  signInSubject: 'Your link to sign in to {site}',
  signInGreeting: 'Hello!',
  signInText: 'Open this link to sign in. It works once, for one hour:',
  signInButton: 'Sign in to {site}',
  signInIgnore: 'If you did not ask for it, leave it alone: without the link nobody gets in.',
} as const;
