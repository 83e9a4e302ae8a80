import { renderToStaticMarkup } from 'react-dom/server';
import { renderMarkdown } from '@/features/posts/markdown/render-markdown';

/** What the page gets, without the class names, which are looks and not structure. */
export function html(source: string): string {
  return renderToStaticMarkup(renderMarkdown(source)).replace(/ class="[^"]*"/g, '');
}
