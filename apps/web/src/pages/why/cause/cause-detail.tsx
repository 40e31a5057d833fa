import type { CauseView, PossibilityWords } from '@plumbline/application';
import type { Answer, CauseId } from '@plumbline/domain';
import { useView } from '../../../data/use-view.ts';
import { Viewed } from '../../../parts/viewed.tsx';
import { wordsFor } from '../../../words/each-reader.ts';
import { WHY_TO } from '../../../words/why.ts';
import { AdviceList } from './advice-list.tsx';
import { DosePicture } from './dose-picture.tsx';
import { DoseTable } from './dose-table.tsx';
import { LoadNumbers } from './load-numbers.tsx';
import { Obtained } from './obtained.tsx';
import { Research } from './research.tsx';
import './cause-detail.css';

interface Props {
  readonly cause: CauseId;
  readonly possibility: PossibilityWords;
  readonly answer: Answer;
}

/** What one cause stands on, and what to do about it. */
export function CauseDetail({ cause, possibility, answer }: Props) {
  const query = useView<CauseView>(`/api/causes/${cause}`);
  if (query.isPending) {
    return (
      <div className="cause-waits" role="status">
        {wordsFor(WHY_TO).fetching}
      </div>
    );
  }
  const isFound = answer.verdict === 'causes_found' && (possibility.probability ?? 0) >= 0.5;
  return (
    <Viewed query={query}>
      {(view) => (
        <>
          <p className="cause-asks">{view.asks}</p>
          <DosePicture view={view} />
          <DoseTable view={view} />
          <Obtained view={view} />
          <AdviceList
            advice={view.advice}
            claims={view.claims}
            title={isFound ? wordsFor(WHY_TO).advice : wordsFor(WHY_TO).adviceIdle}
            isStopped={answer.safety.running === 'stop'}
          />
          {view.loadNumbers.length > 0 && <LoadNumbers numbers={view.loadNumbers} />}
          <Research claims={view.claims} />
        </>
      )}
    </Viewed>
  );
}
