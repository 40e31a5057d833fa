import { useMutation } from '@tanstack/react-query';
import { ask } from '../../connection/ask.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { DATA } from '../../words/data.ts';

/** Everything in one zip, as the browser's own download. */
export function Download() {
  const download = useMutation({
    mutationFn: () => ask<{ ticket: string }>('POST', '/api/export', { body: {} }),
    onSuccess: ({ ticket }) => {
      // A link can carry no token in a header, so it carries a ticket that works once.
      const link = document.createElement('a');
      link.href = `/api/export/${ticket}`;
      link.download = '';
      link.click();
    },
  });
  return (
    <section className="card" aria-labelledby="data-download">
      <h2 id="data-download">{DATA.download}</h2>
      <p>{DATA.downloadSays}</p>
      <div className="buttons">
        <button type="button" disabled={download.isPending} onClick={() => download.mutate()}>
          {download.isPending ? DATA.downloadMaking : DATA.downloadButton}
        </button>
      </div>
      <p className="soft" role="status">
        {download.isSuccess ? DATA.downloadBegun : ''}
      </p>
      {download.error && <ProblemNote says={download.error.message} />}
    </section>
  );
}
