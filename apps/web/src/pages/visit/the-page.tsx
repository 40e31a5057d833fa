import { useMutation } from '@tanstack/react-query';
import { fetchFile } from '../../connection/fetch-file.ts';
import { ofWhose } from '../../connection/whose.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { VISIT } from '../../words/visit.ts';
import { PagePreview } from './page-preview.tsx';

const FILES = [
  { path: '/api/page.pdf?paper=a4', name: 'plumbline-page.pdf', says: VISIT.a4, kind: '' },
  {
    path: '/api/page.pdf?paper=letter',
    name: 'plumbline-page-letter.pdf',
    says: VISIT.letter,
    kind: 'quiet',
  },
  { path: '/api/page.html', name: 'plumbline-page.html', says: VISIT.html, kind: 'quiet' },
  // All records: more than the page shows.
  { path: '/api/fhir.json', name: 'plumbline.fhir.json', says: VISIT.fhir, kind: 'quiet own-only' },
] as const;

/** The page to look at, to print and to take along. */
export function ThePage({ revision }: { readonly revision: number }) {
  const download = useMutation({
    mutationFn: async ({ path, name }: (typeof FILES)[number]) =>
      saveFile(await fetchFile(ofWhose(path)), name),
  });
  return (
    <section className="card" aria-labelledby="visit-page">
      <h2 id="visit-page">{VISIT.page}</h2>
      <p className="own-only">{VISIT.pageSays}</p>
      <PagePreview revision={revision} />
      <div className="buttons">
        {FILES.map((file) => (
          <button
            key={file.path}
            type="button"
            className={file.kind}
            disabled={download.isPending}
            onClick={() => download.mutate(file)}
          >
            {file.says}
          </button>
        ))}
      </div>
      <p className="soft" role="status">
        {download.isPending ? VISIT.making : download.isSuccess ? VISIT.saved : ''}
      </p>
      {download.error && <ProblemNote says={download.error.message} />}
    </section>
  );
}
