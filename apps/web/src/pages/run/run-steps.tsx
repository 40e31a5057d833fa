import type { RunView } from '@plumbline/application';
import { Link } from 'wouter';
import { RUN } from '../../words/run.ts';
import { lastRunsAddress } from '../runs/last-runs-address.ts';

export function RunSteps({ run }: { readonly run: RunView | undefined }) {
  return (
    <nav className="run-steps" aria-label={RUN.steps}>
      <Link href={lastRunsAddress()}>{RUN.all}</Link>
      <Step to={run?.earlier ?? null}>{RUN.earlier}</Step>
      <Step to={run?.later ?? null}>{RUN.later}</Step>
    </nav>
  );
}

function Step({ to, children }: { readonly to: string | null; readonly children: string }) {
  if (to === null) return null;
  return <Link href={`/runs/${encodeURIComponent(to)}`}>{children}</Link>;
}
