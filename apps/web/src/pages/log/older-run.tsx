import type { LogView, RunView } from '@plumbline/application';
import { useView } from '../../data/use-view.ts';
import { Viewed } from '../../parts/viewed.tsx';
import { runSubject } from './subject.ts';
import { SubjectForm } from './subject-form.tsx';

interface Props {
  readonly runId: string;
  readonly view: LogView;
}

/** A run that is too old for the list of latest runs. */
export function OlderRun({ runId, view }: Props) {
  const query = useView<RunView>(`/api/runs/${encodeURIComponent(runId)}`);
  return (
    <Viewed query={query}>{(run) => <SubjectForm subject={runSubject(run)} view={view} />}</Viewed>
  );
}
