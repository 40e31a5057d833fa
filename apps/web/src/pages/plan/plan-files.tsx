import { useMutation } from '@tanstack/react-query';
import { fetchFile } from '../../connection/fetch-file.ts';
import { ofWhose } from '../../connection/whose.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { wordsFor } from '../../words/each-reader.ts';
import { PLAN, PLAN_TO } from '../../words/plan.ts';

const FILES = [
  { path: '/api/plan.ics', name: 'plumbline-plan.ics', says: PLAN.ics },
  { path: '/api/plan/workouts.zip', name: 'plumbline-workouts.zip', says: PLAN.workouts },
] as const;
const METRONOME = {
  path: '/api/plan/metronome.wav',
  name: 'plumbline-metronome.wav',
  says: PLAN.metronome,
} as const;

interface Props {
  readonly hasMetronome: boolean;
}

/** The plan for a calendar, a watch, the ears and the wall. */
export function PlanFiles({ hasMetronome }: Props) {
  const download = useMutation({
    mutationFn: async ({ path, name }: { readonly path: string; readonly name: string }) =>
      saveFile(await fetchFile(ofWhose(path)), name),
  });
  return (
    <section className="card no-print" aria-labelledby="plan-files">
      <h2 id="plan-files">{PLAN.files}</h2>
      <p>{wordsFor(PLAN_TO).filesSay}</p>
      <div className="buttons">
        {[...FILES, ...(hasMetronome ? [METRONOME] : [])].map((file) => (
          <button
            key={file.path}
            type="button"
            className="quiet"
            disabled={download.isPending}
            onClick={() => download.mutate(file)}
          >
            {file.says}
          </button>
        ))}
        <button type="button" className="quiet" onClick={() => print()}>
          {PLAN.print}
        </button>
      </div>
      <p className="soft" role="status">
        {download.isPending ? PLAN.saving : download.isSuccess ? PLAN.saved : ''}
      </p>
      {download.error && <ProblemNote says={download.error.message} />}
    </section>
  );
}
