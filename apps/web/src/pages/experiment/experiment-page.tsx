import type { ExperimentView } from '@plumbline/application';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { viewAt } from '../../data/use-view.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { StopNotice } from '../../parts/stop-notice.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { EXPERIMENT } from '../../words/experiment.ts';
import { EndButtons } from './end-buttons.tsx';
import { Result } from './result.tsx';
import { SetUp } from './set-up.tsx';
import { Today } from './today.tsx';
import { type Wanted, writeWanted } from './wanted.ts';
import './experiment.css';

const USUALLY: Wanted = { smallest: 2, distance: null };

/** `/experiment`: set one up, see today's run, and what came of it. */
export function ExperimentPage() {
  const [wanted, setWanted] = useState(USUALLY);
  const query = useQuery({
    ...viewAt<ExperimentView>(`/api/experiment${writeWanted(wanted)}`),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="experiment">
      <PageTitle>{EXPERIMENT.title}</PageTitle>
      <p className="lead">{EXPERIMENT.lead}</p>
      <Viewed query={query}>
        {(view) => <Experiment view={view} wanted={wanted} onWanted={setWanted} />}
      </Viewed>
    </div>
  );
}

interface Props {
  readonly view: ExperimentView;
  readonly wanted: Wanted;
  readonly onWanted: (wanted: Wanted) => void;
}

function Experiment({ view, wanted, onWanted }: Props) {
  const { closed, current, choices, past } = view;
  if (closed) return <Closed closed={closed} />;
  return (
    <>
      <StopNotice stop={view.stop} />
      {current && (
        <>
          {current.result.verdict === 'running' && <Today today={current.today} />}
          <Result result={current.result} outcome={view.outcome}>
            <EndButtons isRunning={current.result.verdict === 'running'} />
          </Result>
        </>
      )}
      {choices.length > 0 && (
        <SetUp
          view={view}
          wanted={wanted}
          onWanted={onWanted}
          title={current ? EXPERIMENT.another : EXPERIMENT.setUp}
        />
      )}
      {past.length > 0 && <h2>{EXPERIMENT.past}</h2>}
      {past.map((result) => (
        <Result key={result.id} result={result} outcome={null} />
      ))}
    </>
  );
}

function Closed({ closed }: { readonly closed: NonNullable<ExperimentView['closed']> }) {
  return (
    <section className="note note-warn" aria-labelledby="experiment-closed">
      <h2 id="experiment-closed">{closed.title}</h2>
      <p>{closed.says}</p>
      {closed.waits && (
        <>
          <p>{EXPERIMENT.waits}</p>
          <EndButtons isRunning />
        </>
      )}
      <p>
        <Link href="/safety">{EXPERIMENT.questions}</Link>
      </p>
    </section>
  );
}
