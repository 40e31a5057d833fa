import { useMutation } from '@tanstack/react-query';
import { fetchFile } from '../../connection/fetch-file.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { DATA } from '../../words/data.ts';

/** The records as one document for a clinic's own program. */
export function DownloadFhir() {
  const download = useMutation({
    mutationFn: async () => saveFile(await fetchFile('/api/fhir.json'), 'plumbline.fhir.json'),
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
