import type { RunsView, StateView } from '@plumbline/application';
import { Link } from 'wouter';
import { useView } from '../../data/use-view.ts';
import { Loading } from '../../parts/loading.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { RECALL } from '../../words/recall.ts';
import { Recall } from './recall/recall.tsx';
import { Steps } from './steps.tsx';

export function RecallStep() {
  const query = useView<RunsView>('/api/runs');
  return (
    <>
      <Steps now="recall" />
      <PageTitle>{RECALL.title}</PageTitle>
      <p className="lead">{RECALL.lead}</p>
      <p className="note">{RECALL.memory}</p>
      <Viewed query={query}>{({ runs }) => <Recalling runs={runs} />}</Viewed>
    </>
  );
}

function Recalling({ runs }: Pick<RunsView, 'runs'>) {
  const [first, ...more] = [...runs].reverse();
  const state = useView<StateView>('/api/state').data;
  if (!state) return <Loading />;
  if (first) return <Recall runs={[first, ...more]} owner={state.isSample ? 'sample' : 'own'} />;
  return (
    <div className="note">
      <p>{RECALL.noRuns}</p>
      <Link href="/begin/import" className="button">
        {RECALL.bring}
      </Link>
    </div>
  );
}
