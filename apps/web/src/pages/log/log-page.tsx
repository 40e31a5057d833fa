import type { LogView } from '@plumbline/application';
import { Link, useParams, useSearch } from 'wouter';
import { onPhone } from '../../connection/on-phone.ts';
import { onServer } from '../../connection/on-server.ts';
import { useView } from '../../data/use-view.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { LOG } from '../../words/log.ts';
import { PHONE } from '../../words/phone.ts';
import { asked } from './asked.ts';
import { LatestEntries } from './latest-entries.tsx';
import { NoRuns } from './no-runs.tsx';
import { NoSuchDay, whyNot } from './no-such-day.tsx';
import { OlderRun } from './older-run.tsx';
import { OtherPrompts } from './other-prompts.tsx';
import { SubjectForm } from './subject-form.tsx';
import './log-page.css';

/** `/log`: the latest run; `/log/:runId`: that run; `/log?day=…`: a day without a run. */
export function LogPage() {
  const { runId } = useParams<{ runId?: string }>();
  const day = new URLSearchParams(useSearch()).get('day');
  const query = useView<LogView>(
    day === null ? '/api/log' : `/api/log?day=${encodeURIComponent(day)}`,
  );
  return (
    <>
      <PageTitle>{LOG.title}</PageTitle>
      <Viewed query={query}>
        {(view) => {
          const says = day === null ? null : whyNot(day, view.today);
          if (says !== null) return <NoSuchDay says={says} view={view} />;
          return <LogDesk view={view} asks={asked(view, { runId: runId ?? null, day })} />;
        }}
      </Viewed>
    </>
  );
}

interface DeskProps {
  readonly view: LogView;
  readonly asks: ReturnType<typeof asked>;
}

function LogDesk({ view, asks }: DeskProps) {
  return (
    <>
      {view.runs.length === 0 ? <NoRuns /> : <p className="lead soft">{LOG.lead}</p>}
      <OtherPrompts view={view} shown={asks.runId} />
      {asks.subject ? (
        <SubjectForm subject={asks.subject} view={view} />
      ) : (
        <OlderRun runId={asks.runId} view={view} />
      )}
      <LatestEntries view={view} />
      {!onPhone() && !onServer() && (
        <p>
          <Link href="/phone">{PHONE.title}</Link>
        </p>
      )}
    </>
  );
}
