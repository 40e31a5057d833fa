import type { DataView as Held } from '@plumbline/application';
import { whereabouts } from '../../connection/whereabouts.ts';
import { megabytes } from '../../importing/amounts.ts';
import { DATA } from '../../words/data.ts';

/** How much there is, and where it lies. */
export function Holdings({ view }: { readonly view: Held }) {
  const rows = view.rows.filter((kind) => kind.rows > 0);
  const figures = [
    [DATA.runs, whole(view.runs)],
    ...rows.map(({ kind, rows: n }) => [DATA.rows[kind] ?? kind, whole(n)] as const),
    [DATA.originals, whole(view.originals)],
    [DATA.size, megabytes(view.bytes)],
  ] as const;
  return (
    <section className="card" aria-labelledby="data-here">
      <h2 id="data-here">{DATA.here}</h2>
      <dl className="figures">
        {figures.map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      {view.folder !== null && (
        <p>
          {whereabouts().folder} <code className="data-folder">{view.folder}</code>
        </p>
      )}
    </section>
  );
}

export function whole(n: number): string {
  return n.toLocaleString('en-US');
}
