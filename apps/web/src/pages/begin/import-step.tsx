import type { StateView } from '@plumbline/application';
import { Link } from 'wouter';
import { useView } from '../../data/use-view.ts';
import { ImportPart } from '../../importing/import-part.tsx';
import { useImport } from '../../importing/use-import.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { BEGIN } from '../../words/begin.ts';
import { Steps } from './steps.tsx';
import { Tonight } from './tonight.tsx';

export function ImportStep() {
  const isIdle = useImport().at === 'nothing';
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
      {isIdle && (
        <>
          <Tonight />
          <AlreadyHere />
        </>
      )}
    </>
  );
}

function AlreadyHere() {
  const { data } = useView<StateView>('/api/state');
  if (data === undefined || data.runs === 0) return null;
  return (
    <p className="onwards">
      {BEGIN.import.have(data.runs)} <Link href="/begin/recall">{BEGIN.import.on}</Link>
    </p>
  );
}
