import { classNames } from '@/lib/class-names';

export type Column = { key: string; name: string };
export type Row = { key: string; name: string; cells: readonly (string | null)[] };

type Props = {
  caption: string;
  /** Shown above the table; else the caption is only read out. */
  showCaption?: boolean;
  /** Of the first column, whose cells are the names of the rows. */
  corner: string;
  columns: readonly Column[];
  rows: readonly Row[];
  /** What is said where there is no figure. */
  none: string;
};

/**
 * Figures in rows and columns, each with its header. Where it is wider than the screen, it scrolls
 * by itself, by keyboard too, and the names of the rows stay.
 */
export function FigureTable({ caption, showCaption, corner, columns, rows, none }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, a section a landmark
    <div role="group" aria-label={caption} tabIndex={0} className="relative overflow-x-auto">
      <table className="w-full border-collapse text-sm [overflow-wrap:normal]">
        <caption className={classNames(showCaption ? 'pb-2 text-start font-semibold' : 'sr-only')}>
          {caption}
        </caption>
        <thead>
          <tr className="border-b border-control text-muted">
            <th
              scope="col"
              className="sticky start-0 bg-raised py-2 pe-2 text-start align-bottom font-medium"
            >
              {corner}
            </th>
            {columns.map(({ key, name }) => (
              <th key={key} scope="col" className="px-1.5 py-2 text-end align-bottom font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells }) => (
            <tr key={key} className="border-b border-line last:border-0">
              <th
                scope="row"
                className="sticky start-0 min-w-28 bg-raised py-2 pe-2 text-start font-medium"
              >
                {name}
              </th>
              {columns.map((column, nth) => (
                <td
                  key={column.key}
                  className="px-1.5 py-2 text-end whitespace-nowrap tabular-nums"
                >
                  {cells[nth] ?? <NoFigure text={none} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NoFigure({ text }: { text: string }) {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="sr-only">{text}</span>
    </>
  );
}
