import { useState } from 'react';
import { useView } from '../../data/use-view.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { ACCESS } from '../../words/access.ts';
import type { AccessView, GrantView, StudyConsentView } from './access-view.ts';
import { Audit } from './audit.tsx';
import { GrantForm } from './grant-form.tsx';
import { Grants } from './grants.tsx';
import { Raised } from './raised.tsx';
import { Studies } from './studies.tsx';
import './access.css';

/** Whom a runner lets see what, and who looked. */
export function AccessPage() {
  const access = useView<AccessView>('/api/access');
  const studies = useView<StudyConsentView>('/api/study-consent');
  const [changed, setChanged] = useState<GrantView>();
  return (
    <>
      <PageTitle>{ACCESS.title}</PageTitle>
      <p className="lead">{ACCESS.lead}</p>
      <p className="note">{ACCESS.live}</p>
      <Viewed query={access}>
        {({ grants, kinds }) => (
          <>
            <Grants grants={grants} onChange={setChanged} />
            <GrantForm
              key={changed?.person.id ?? 'new'}
              kinds={kinds}
              changed={changed}
              onDone={() => setChanged(undefined)}
            />
          </>
        )}
      </Viewed>
      <Raised />
      <Viewed query={studies}>{(view) => <Studies {...view} />}</Viewed>
      <Audit />
    </>
  );
}
