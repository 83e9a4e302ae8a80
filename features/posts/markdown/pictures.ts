import type { Image, Paragraph } from 'mdast';

// Covers are this shape too; a picture without a size still holds its place while it loads.
const usual = { width: 1200, height: 675 };

/** Whether the site shows this picture: one of its own, with words for those who cannot see it. */
export function isShown({ url, alt }: Image): boolean {
  return /^\/(?![/\\])/.test(url) && Boolean(alt?.trim());
}

/** `"Caption 1200x675"`, either part optional, is what the title of a picture says. */
export function sized(image: Image): Image {
  const [, width, height] = /(?:^|\s)(\d{1,5})[x×](\d{1,5})$/.exec(image.title ?? '') ?? [];
  const size = width && height ? { width: Number(width), height: Number(height) } : usual;
  return { ...image, data: { hProperties: { ...size, title: undefined } } };
}

/** A picture that stands alone in its paragraph becomes a figure, with its caption. */
export function figured(paragraph: Paragraph): Paragraph {
  const [image, ...others] = paragraph.children;
  if (image?.type !== 'image' || others.length > 0) return paragraph;
  const caption = image.title?.replace(/(?:^|\s+)\d{1,5}[x×]\d{1,5}$/, '').trim();
  return {
    type: 'paragraph',
    data: { hName: 'figure', hProperties: { dataKind: 'picture' } },
    children: [
      image,
      ...(caption
        ? [
            {
              type: 'emphasis' as const,
              data: { hName: 'figcaption' },
              children: [{ type: 'text' as const, value: caption }],
            },
          ]
        : []),
    ],
  };
}
