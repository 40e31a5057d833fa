import type { StateView } from '@plumbline/application';
import { type ReactNode, useEffect } from 'react';
import { useView } from '../data/use-view.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { CONNECTION } from '../words/connection.ts';
import { IMPORTING } from '../words/importing.ts';
import { DropZone } from './drop-zone.tsx';
import { ImportReport } from './import-report.tsx';
import { fellShort, type ImportState } from './import-state.ts';
import { ImportWork } from './import-work.tsx';
import { followRunning, forgetImport } from './importing.ts';
import { useImport } from './use-import.ts';

/** Giving files, watching them being read, and what became of them: whichever of the three it is now. */
export function ImportPart({ onwards }: { readonly onwards?: ReactNode }) {
  const state = useImport();
  const isSample = useView<StateView>('/api/state').data?.isSample;
  useEffect(() => {
    void followRunning();
  }, []);
  if (isSample) return <p className="note">{IMPORTING.sample}</p>;
  return (
    <div className="importing">
      <Now state={state} onwards={onwards} />
    </div>
  );
}

interface NowProps {
  readonly state: ImportState;
  readonly onwards: ReactNode;
}

function Now({ state, onwards }: NowProps) {
  switch (state.at) {
    case 'working':
      return <ImportWork shown={state.shown} stopping={state.stopping} />;
    case 'lost':
      return (
        <ProblemNote title={IMPORTING.lostTitle} says={state.says}>
          <button type="button" onClick={() => void followRunning()}>
            {CONNECTION.again}
          </button>
        </ProblemNote>
      );
    case 'nothing':
      return (
        <>
          {state.says !== null && (
            <p className="note" role="status">
              {state.says}
            </p>
          )}
          <DropZone />
        </>
      );
    case 'ended':
      return <Ended state={state} onwards={onwards} />;
  }
}

interface EndedProps {
  readonly state: Extract<ImportState, { readonly at: 'ended' }>;
  readonly onwards: ReactNode;
}

/** What became of it, and the way on; back to another try where it fell short. */
function Ended({ state, onwards }: EndedProps) {
  const runs = useView<StateView>('/api/state').data?.runs ?? 0;
  const short = fellShort(state, runs);
  return (
    <>
      {state.problem !== null && <ProblemNote title={IMPORTING.failedTitle} says={state.problem} />}
      {short !== null && short !== 'failed' && <p className="note">{IMPORTING.short[short]}</p>}
      {state.report && <ImportReport words={state.report} isNews />}
      <div className="buttons import-onwards">
        {short === null && onwards}
        <button type="button" className={short ? undefined : 'quiet'} onClick={forgetImport}>
          {short ? IMPORTING.another : IMPORTING.more}
        </button>
        {short !== null && runs > 0 && onwards}
      </div>
    </>
  );
}
