import type { StateView } from '@plumbline/application';
import { Link } from 'wouter';
import { useView } from '../../data/use-view.ts';
import { ImportPart } from '../../importing/import-part.tsx';
import { fellShort } from '../../importing/import-state.ts';
import { useImport } from '../../importing/use-import.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { BEGIN } from '../../words/begin.ts';
import { Steps } from './steps.tsx';
import { Tonight } from './tonight.tsx';

export function ImportStep() {
  const state = useImport();
  const runs = useView<StateView>('/api/state').data?.runs ?? 0;
  const isIdle = state.at === 'nothing';
  return (
    <>
      <Steps now="import" />
      <PageTitle>{BEGIN.import.title}</PageTitle>
      <ImportPart
        onwards={
          <Link href="/begin/recall" className="button">
            {BEGIN.import.on}
          </Link>
        }
      />
      {(isIdle || fellShort(state, runs) !== null) && <Tonight />}
      {isIdle && <AlreadyHere runs={runs} />}
    </>
  );
}

function AlreadyHere({ runs }: { readonly runs: number }) {
  if (runs === 0) return null;
  return (
    <p className="onwards">
      {BEGIN.import.have(runs)} <Link href="/begin/recall">{BEGIN.import.on}</Link>
    </p>
  );
}
