import type { StrengthView } from '@plumbline/application';
import { Link, useParams } from 'wouter';
import { useView } from '../../data/use-view.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { TESTS } from '../../words/field-tests.ts';
import { STRENGTH } from '../../words/strength.ts';
import { FieldTestPage } from './field-test/field-test-page.tsx';
import { FieldTests } from './field-test/field-tests.tsx';
import { kindOf, type TestKind } from './field-test/test-kinds.ts';
import { StrengthLog } from './strength-log.tsx';
import './strength-page.css';

/** `/strength`: the log; `/strength/tests`: the field tests; `/strength/prone_plank`: one of them, guided. */
export function StrengthPage() {
  const { part } = useParams<{ part?: string }>();
  const query = useView<StrengthView>('/api/strength');
  const kind = kindOf(part);
  return (
    <>
      <PageTitle>{kind ? TESTS.names[kind] : STRENGTH.title}</PageTitle>
      <Parts isTests={part !== undefined} />
      <Viewed query={query}>{(view) => <Part part={part} kind={kind} view={view} />}</Viewed>
    </>
  );
}

interface PartProps {
  readonly part: string | undefined;
  readonly kind: TestKind | undefined;
  readonly view: StrengthView;
}

function Part({ part, kind, view }: PartProps) {
  if (kind) return <FieldTestPage key={kind} kind={kind} view={view} />;
  return part === undefined ? <StrengthLog view={view} /> : <FieldTests view={view} />;
}

function Parts({ isTests }: { readonly isTests: boolean }) {
  return (
    <nav className="strength-parts" aria-label={STRENGTH.parts.label}>
      <Link href="/strength" aria-current={isTests ? undefined : 'page'}>
        {STRENGTH.parts.log}
      </Link>
      <Link href="/strength/tests" aria-current={isTests ? 'page' : undefined}>
        {STRENGTH.parts.tests}
      </Link>
    </nav>
  );
}
