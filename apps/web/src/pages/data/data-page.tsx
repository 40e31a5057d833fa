import type { DataView as Held, StateView } from '@plumbline/application';
import { useView } from '../../data/use-view.ts';
import { ImportPart } from '../../importing/import-part.tsx';
import { ImportReport } from '../../importing/import-report.tsx';
import { useImport } from '../../importing/use-import.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { DATA } from '../../words/data.ts';
import { Tonight } from '../begin/tonight.tsx';
import { AboutYou } from './about-you.tsx';
import { Download } from './download.tsx';
import { DownloadFhir } from './download-fhir.tsx';
import { Erase } from './erase.tsx';
import { Holdings } from './holdings.tsx';
import { Onwards } from './onwards.tsx';
import { Units } from './units.tsx';
import './data.css';

export function DataPage() {
  const state = useView<StateView>('/api/state');
  const isNews = useImport().at === 'ended';
  const held = useView<Held>('/api/data');
  return (
    <>
      <PageTitle>{DATA.title}</PageTitle>
      <Bring />
      <Viewed query={held}>
        {(view) => (
          <>
            {view.lastImport && !isNews && (
              <details className="card">
                <summary className="data-fold">{DATA.lastImport}</summary>
                <ImportReport words={view.lastImport} />
              </details>
            )}
            <Holdings view={view} />
          </>
        )}
      </Viewed>
      <Viewed query={state}>
        {(known) => (
          <>
            <Onwards state={known} />
            <Units profile={known.profile} />
            <AboutYou profile={known.profile} today={known.today} />
            <Download />
            <DownloadFhir />
            {!known.isSample && held.data && <Erase view={held.data} />}
          </>
        )}
      </Viewed>
    </>
  );
}

function Bring() {
  return (
    <section aria-labelledby="data-import">
      <h2 id="data-import">{DATA.import}</h2>
      <ImportPart />
      <Tonight />
    </section>
  );
}
