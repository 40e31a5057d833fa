import type { OpenedShareView } from '@plumbline/application';
import { PageFrame } from '../../parts/page-frame.tsx';
import { saveText } from '../../parts/save-text.ts';
import { SHARED } from '../../words/share.ts';
import './shared.css';

type Part = OpenedShareView['content']['parts'][number];
type Table = Part['tables'][number];

/** What somebody shared: text as text, and a page of its own in a frame where nothing runs. */
export function SharedContent({ opened }: { readonly opened: OpenedShareView }) {
  const { content, tickets } = opened;
  const facts: readonly (readonly [string, string | null])[] = [
    [SHARED.from, content.from],
    [SHARED.for, content.for],
    [SHARED.made, content.made.slice(0, 10)],
    [SHARED.until, content.expires],
  ];
  return (
    <>
      <dl className="shared-facts">
        {facts.map(
          ([term, value]) =>
            value !== null && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {content.notices.map((notice) => (
        <p key={notice} className="note">
          {notice}
        </p>
      ))}
      {content.parts.map((part) => (
        <SharedPart key={part.id} part={part} ticket={tickets[part.id]} />
      ))}
    </>
  );
}

interface PartProps {
  readonly part: Part;
  readonly ticket: string | undefined;
}

function SharedPart({ part: { id, title, says, tables, file }, ticket }: PartProps) {
  return (
    <section className="card" aria-labelledby={`shared-${id}`}>
      <h2 id={`shared-${id}`}>{title}</h2>
      {says.map((text) => (
        <p key={text} className="soft">
          {text}
        </p>
      ))}
      {ticket !== undefined && (
        <PageFrame title={title} src={`/api/shared/${ticket}`} print={SHARED.print} />
      )}
      {file !== undefined && (
        <p className="buttons">
          <button type="button" className="quiet" onClick={() => saveText(file)}>
            {SHARED.save(file.name)}
          </button>
        </p>
      )}
      {tables.map((table) => (
        <SharedTable key={table.caption} table={table} of={title} />
      ))}
    </section>
  );
}

interface TableProps {
  readonly table: Table;
  /** Title of the part that it belongs to. */
  readonly of: string;
}

function SharedTable({ table: { caption, columns, rows }, of }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and has to by keyboard too.
    <section className="shared-wide" tabIndex={0} aria-label={`${of}: ${caption}`}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file never move.
            <tr key={line}>
              {row.map((cell, at) => (
                <td key={columns[at]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
