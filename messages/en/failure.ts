/** On every page's error boundary, so it stays small. */
export const failure = {
  title: 'Something went wrong on our side',
  text: 'It is not your fault, and what you wrote is still in your browser. Try again in a moment.',
  retry: 'Try again',
  home: 'Back to the news',
} as const;
