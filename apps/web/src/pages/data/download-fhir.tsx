import { useMutation } from '@tanstack/react-query';
import { ask } from '../../connection/ask.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { DATA } from '../../words/data.ts';

/** The records as one document for a clinic's own program. */
export function DownloadFhir() {
  const download = useMutation({
    mutationFn: () => ask<object>('GET', '/api/fhir.json'),
    onSuccess: saveFile,
  });
  return (
    <section className="card" aria-labelledby="data-fhir">
      <h2 id="data-fhir">{DATA.fhir}</h2>
      <p>{DATA.fhirSays}</p>
      <div className="buttons">
        <button type="button" disabled={download.isPending} onClick={() => download.mutate()}>
          {download.isPending ? DATA.fhirMaking : DATA.fhirButton}
        </button>
      </div>
      <p className="soft" role="status">
        {download.isSuccess ? DATA.fhirSaved : ''}
      </p>
      {download.error && <ProblemNote says={download.error.message} />}
    </section>
  );
}

/** A link can carry no token, so the document is fetched first and then handed to the browser. */
function saveFile(bundle: object) {
  const blob = new Blob([JSON.stringify(bundle, null, 1)], { type: 'application/fhir+json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = 'plumbline.fhir.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}
