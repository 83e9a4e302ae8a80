import type { Blockquote, Link, Paragraph, PhrasingContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';

const languageTag = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/** Whether a directive quotes a fan: it is called `fan-post`, has a name and says something. */
export function isFanPost({ name, attributes, children }: ContainerDirective): boolean {
  return name === 'fan-post' && Boolean(attributes?.name?.trim()) && children.length > 0;
}

/**
 * A fan's public post as a figure: the words in their own language, the name, the handle and where
 * it stands. Nothing is loaded from there.
 */
export function fanPost({ attributes, children }: ContainerDirective): Blockquote {
  const { name, handle, lang, href } = attributes ?? {};
  const said: Blockquote = {
    type: 'blockquote',
    data: { hProperties: { dir: 'auto', ...(lang && languageTag.test(lang) && { lang }) } },
    children: children.filter((child) => child.type !== 'definition'),
  };
  const caption: Paragraph = {
    type: 'paragraph',
    data: { hName: 'figcaption' },
    children: [
      { type: 'emphasis', data: { hName: 'bdi' }, children: [{ type: 'text', value: name ?? '' }] },
      ...source(handle, href),
    ],
  };
  return {
    type: 'blockquote',
    data: { hName: 'figure', hProperties: { dataKind: 'fan-post' } },
    children: [said, caption],
  };
}

function source(handle?: string | null, href?: string | null): PhrasingContent[] {
  const at = handle?.replace(/^@/, '').trim();
  const url = href && URL.canParse(href) ? new URL(href) : undefined;
  if (url?.protocol !== 'https:') return at ? [{ type: 'text', value: ` @${at}` }] : [];
  const link: Link = {
    type: 'link',
    url: url.href,
    data: { hProperties: { rel: ['noopener', 'ugc', 'nofollow'] } },
    children: [{ type: 'text', value: at ? `@${at}` : url.hostname }],
  };
  return [{ type: 'text', value: ' ' }, link];
}
