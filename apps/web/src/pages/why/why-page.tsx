import type { WhyView } from '@plumbline/application';
import { useView } from '../../data/use-view.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { wordsFor } from '../../words/each-reader.ts';
import { WHY_TO } from '../../words/why.ts';
import { SaidToThem } from '../runners/said-to-them.tsx';
import { Why } from './why.tsx';
import { WhySkeleton } from './why-skeleton.tsx';
import './why.css';

export function WhyPage() {
  const query = useView<WhyView>('/api/why');
  return (
    <div className="why">
      <PageTitle>{wordsFor(WHY_TO).title}</PageTitle>
      <SaidToThem />
      {query.isPending ? (
        <WhySkeleton />
      ) : (
        <Viewed query={query}>{(view) => <Why view={view} />}</Viewed>
      )}
    </div>
  );
}
