import type { RunView } from '@plumbline/application';
import { RUN } from '../../words/run.ts';

export function RunSources({ sources }: Pick<RunView, 'sources'>) {
  if (sources.length === 0) return null;
  return (
    <section className="card">
      <h2>{RUN.sources}</h2>
      <ul className="run-sources">
        {sources.map(({ file, format }) => (
          <li key={file}>
            <code>{file}</code> <span className="soft">{RUN.format(format)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
