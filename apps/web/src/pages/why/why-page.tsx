import type { LongestView, WhyView } from '@plumbline/application';
import { useView } from '../../data/use-view.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { useFormat } from '../../show/use-format.ts';
import { WHY } from '../../words/why.ts';

export function WhyPage() {
  const query = useView<WhyView>('/api/why');
  return (
    <>
      <PageTitle>{WHY.title}</PageTitle>
      <Viewed query={query}>
        {({ longest, words }) => (
          <>
            <LongestCard longest={longest} />
            <section className="card">
              <p className="lead">{words.headline}</p>
              <p className="soft">{words.basis}</p>
            </section>
          </>
        )}
      </Viewed>
    </>
  );
}

function LongestCard({ longest }: { readonly longest: LongestView }) {
  const format = useFormat();
  return (
    <section className="card">
      <h2>{WHY.longest}</h2>
      {longest.km !== null && <p className="lead">{format.distance(longest.km)}</p>}
      <p>{longest.why}</p>
    </section>
  );
}
