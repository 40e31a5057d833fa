import type { LogView, RunView } from '@plumbline/application';
import { Redirect } from 'wouter';
import { useView } from '../../data/use-view.ts';
import { Viewed } from '../../parts/viewed.tsx';
import { isNoSuchRun, NoSuchRun } from '../run/no-such-run.tsx';
import { runAddress } from './asked.ts';
import { runSubject } from './subject.ts';
import { SubjectForm } from './subject-form.tsx';

interface Props {
  readonly runId: string;
  readonly view: LogView;
}

/** A run that is too old for the list of latest runs, or that is another by now, or none. */
export function OlderRun({ runId, view }: Props) {
  const query = useView<RunView>(`/api/runs/${encodeURIComponent(runId)}`);
  if (isNoSuchRun(query.error)) return <NoSuchRun />;
  return (
    <Viewed query={query}>
      {(run) =>
        run.runId === runId ? (
          <SubjectForm subject={runSubject(run)} view={view} />
        ) : (
          <Redirect to={runAddress(run.runId)} replace />
        )
      }
    </Viewed>
  );
}
