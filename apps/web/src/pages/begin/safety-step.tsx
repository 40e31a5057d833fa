import type { StateView } from '@plumbline/application';
import { Link } from 'wouter';
import { useView } from '../../data/use-view.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Screening } from '../../screening/screening.tsx';
import { BEGIN } from '../../words/begin.ts';
import { Steps } from './steps.tsx';

export function SafetyStep() {
  const { data } = useView<StateView>('/api/state');
  const open = data?.safety.tier === 'not_screened';
  return (
    <>
      <Steps now="safety" />
      <PageTitle>{BEGIN.safety.title}</PageTitle>
      <Screening />
      <div className="onwards">
        {open && <p className="note note-warn">{BEGIN.safety.unanswered}</p>}
        <Link href="/begin/import" className={open ? 'button quiet' : 'button'}>
          {open ? BEGIN.safety.later : BEGIN.safety.on}
        </Link>
      </div>
    </>
  );
}
