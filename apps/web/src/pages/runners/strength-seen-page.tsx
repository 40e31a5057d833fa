import type { StrengthView } from '@plumbline/application';
import { useView } from '../../data/use-view.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { CASELOAD } from '../../words/caseload.ts';
import { TESTS } from '../../words/field-tests.ts';
import { latestWords } from '../strength/field-test/latest-words.ts';
import { KINDS, sidesOf } from '../strength/field-test/test-kinds.ts';
import { StrengthEntries } from '../strength/strength-entries.tsx';
import { StrengthWeeks } from '../strength/strength-weeks.tsx';
import '../strength/strength-page.css';

/** A runner's strength work and field tests, to read. */
export function StrengthSeenPage() {
  const query = useView<StrengthView>('/api/strength');
  return (
    <>
      <PageTitle>{CASELOAD.pages.strength}</PageTitle>
      <Viewed query={query}>
        {(view) => (
          <>
            <StrengthWeeks weeks={view.weeks} />
            <LatestTests view={view} />
            {view.entries.length === 0 ? (
              <p className="soft">{CASELOAD.log.none}</p>
            ) : (
              <StrengthEntries view={view} />
            )}
          </>
        )}
      </Viewed>
    </>
  );
}

function LatestTests({ view }: { readonly view: StrengthView }) {
  return (
    <section className="card" aria-labelledby="seen-tests">
      <h2 id="seen-tests">{CASELOAD.tests}</h2>
      <dl className="seen-tests">
        {KINDS.map((kind) => (
          <div key={kind}>
            <dt>{TESTS.names[kind]}</dt>
            <dd>{latestWords(sidesOf(kind, view))}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
