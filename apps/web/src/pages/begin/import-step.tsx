import type { StateView } from '@plumbline/application';
import { Link } from 'wouter';
import { useView } from '../../data/use-view.ts';
import { ImportPart } from '../../importing/import-part.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { BEGIN } from '../../words/begin.ts';
import { Steps } from './steps.tsx';
import { Tonight } from './tonight.tsx';

export function ImportStep() {
  const { data } = useView<StateView>('/api/state');
  const runs = data?.runs ?? 0;
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
      <Tonight />
      {runs > 0 && (
        <p className="onwards">
          {BEGIN.import.have(runs)} <Link href="/begin/recall">{BEGIN.import.on}</Link>
        </p>
      )}
    </>
  );
}
