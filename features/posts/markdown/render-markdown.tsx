import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { ReactNode } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { elements } from './elements';
import { parseStory } from './tree';

/**
 * A story's Markdown as React elements, without a wrapper. Raw HTML and whatever else the site does
 * not offer appears as the letters that were typed; links that are not http, https, mailto or of
 * this site lose their address. Never throws.
 */
export function renderMarkdown(source: string): ReactNode {
  return toJsxRuntime(parseStory(source), { Fragment, jsx, jsxs, components: elements });
}
