import type { Components } from 'hast-util-to-jsx-runtime';
import { classNames } from '@/lib/class-names';

const gap = 'mt-5 first:mt-0';
const heading = 'font-display font-bold text-ink text-balance mt-9 first:mt-0';

const bare = '[&>blockquote]:mt-0 [&>blockquote]:border-0 [&>blockquote]:ps-0';
const figures: Record<string, string> = {
  quote: `${bare} border-rose border-s-4 ps-5 [&>blockquote]:font-display [&>blockquote]:text-xl [&>blockquote]:leading-snug`,
  'fan-post': `${bare} border-line bg-raised shadow-card rounded-2xl border p-5`,
};

/** What each element of a story looks like. */
export const elements: Partial<Components> = {
  p: (props) => <p className={gap} {...props} />,
  h2: (props) => <h2 className={classNames(heading, 'text-2xl')} {...props} />,
  h3: (props) => <h3 className={classNames(heading, 'text-xl')} {...props} />,
  h4: (props) => <h4 className={classNames(heading, 'text-lg')} {...props} />,
  h5: (props) => <h5 className={classNames(heading, 'text-base')} {...props} />,
  h6: (props) => <h6 className={classNames(heading, 'text-base')} {...props} />,
  hr: () => <hr className="border-line mx-auto my-9 w-24 border-t-2" />,
  ul: (props) => (
    <ul className={classNames(gap, 'marker:text-rose list-disc space-y-2 ps-6')} {...props} />
  ),
  ol: (props) => (
    <ol
      className={classNames(gap, 'marker:text-rose list-decimal space-y-2 ps-6 marker:font-bold')}
      {...props}
    />
  ),
  li: (props) => <li className="ps-1 [&>ul,&>ol]:mt-2" {...props} />,
  a: ({ href, children, ...props }) =>
    href ? (
      <a
        href={href}
        className="text-rose hover:text-rose-strong underline decoration-1 underline-offset-4 hover:decoration-2"
        {...props}
      >
        {children}
      </a>
    ) : (
      children
    ),
  pre: (props) => (
    <pre
      className={classNames(gap, 'bg-sunken rounded-xl p-4 text-sm whitespace-pre-wrap')}
      {...props}
    />
  ),
  code: (props) => <code className="bg-sunken rounded px-1" {...props} />,
  blockquote: (props) => (
    <blockquote className={classNames(gap, 'border-line border-s-4 ps-5')} {...props} />
  ),
  figure: (props) => (
    <figure
      className={classNames('my-7 first:mt-0', figures[String(Reflect.get(props, 'data-kind'))])}
      {...props}
    />
  ),
  figcaption: (props) => <figcaption className="text-muted mt-3 text-sm" {...props} />,
  cite: (props) => <cite className="text-ink not-italic" {...props} />,
  bdi: (props) => <bdi className="text-ink font-bold" {...props} />,
  img: ({ alt, ...props }) => (
    // biome-ignore lint/performance/noImgElement: drawings are small SVG files, with nothing to optimise
    <img
      alt={alt ?? ''}
      loading="lazy"
      decoding="async"
      className="bg-sunken h-auto w-full rounded-2xl"
      {...props}
    />
  ),
  table: ({ 'aria-label': label, ...props }) => (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups controls, and this holds none
    <div
      role="group"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table has to scroll by keyboard too
      tabIndex={0}
      className={classNames(gap, 'overflow-x-auto')}
    >
      <table className="w-full border-collapse text-start" {...props} />
    </div>
  ),
  th: (props) => (
    <th
      scope="col"
      className="border-rose text-muted border-b-2 px-3 py-2 text-start text-sm font-bold first:ps-0"
      {...props}
    />
  ),
  td: (props) => <td className="border-line border-b px-3 py-2 first:ps-0" {...props} />,
};
