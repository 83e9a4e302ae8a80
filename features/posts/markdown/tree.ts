import type { Root as HtmlRoot } from 'hast';
import type { Parents, Root, RootContent } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { allowList } from './allow-list';
import { asTyped } from './as-typed';
import { fanPost, isFanPost } from './fan-posts';
import { levelHeadings } from './headings';
import { isKnotted } from './knotted';
import { figured, isShown, sized } from './pictures';
import { attributed } from './quotes';
import { rewriteChildren } from './rewrite';
import { named, signed } from './tables';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);
const toHtml = unified().use(remarkRehype).use(rehypeSanitize, allowList);

/** The elements a story's Markdown stands for, all of them on the allow-list. Never throws. */
export function parseStory(source: string): HtmlRoot {
  return toHtml.runSync(isKnotted(source) ? plainParagraphs(source) : parse(source));
}

function parse(source: string): Root {
  const root = parser.parse(source);
  rewriteChildren(root, (node, parent) => inOurDialect(node, parent, source));
  levelHeadings(root);
  return root;
}

function inOurDialect(node: RootContent, parent: Parents, source: string): RootContent {
  switch (node.type) {
    case 'blockquote':
      return attributed(node);
    case 'image':
      return isShown(node) ? sized(node) : asTyped(node, parent, source);
    case 'paragraph':
      return figured(node);
    case 'table':
      return named(node);
    case 'listItem':
      return signed(node);
    case 'link':
      return /^https?:/i.test(node.url)
        ? { ...node, title: null, data: { hProperties: { rel: ['noopener'] } } }
        : node;
    case 'containerDirective':
      return isFanPost(node) ? fanPost(node) : asTyped(node, parent, source);
    case 'leafDirective':
    case 'textDirective':
    case 'footnoteDefinition':
    case 'footnoteReference':
    case 'imageReference':
    case 'html':
      return asTyped(node, parent, source);
    default:
      return node;
  }
}

function plainParagraphs(source: string): Root {
  const paragraphs = source.split(/\n[ \t]*\n/).filter((paragraph) => paragraph.trim());
  return {
    type: 'root',
    children: paragraphs.map((value) => ({
      type: 'paragraph',
      children: [{ type: 'text', value }],
    })),
  };
}
