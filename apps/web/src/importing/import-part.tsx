import type { StateView } from '@plumbline/application';
import { type ReactNode, useEffect } from 'react';
import { useView } from '../data/use-view.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { CONNECTION } from '../words/connection.ts';
import { IMPORTING } from '../words/importing.ts';
import { DropZone } from './drop-zone.tsx';
import { ImportReport } from './import-report.tsx';
import type { ImportState } from './import-state.ts';
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
      return (
        <>
          {state.problem !== null && (
            <ProblemNote title={IMPORTING.failedTitle} says={state.problem} />
          )}
          {state.report && <ImportReport words={state.report} isNews />}
          <div className="buttons import-onwards">
            {onwards}
            <button type="button" className="quiet" onClick={forgetImport}>
              {IMPORTING.more}
            </button>
          </div>
        </>
      );
  }
}
