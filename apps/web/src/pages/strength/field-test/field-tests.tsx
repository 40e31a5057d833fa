import type { StrengthView } from '@plumbline/application';
import { Link } from 'wouter';
import { TESTS } from '../../../words/field-tests.ts';
import { latestWords } from './latest-words.ts';
import { TestDrawing } from './test-drawing.tsx';
import { KINDS, sidesOf, type TestKind } from './test-kinds.ts';

interface Props {
  readonly view: StrengthView;
}

/** Every field test with its latest result. */
export function FieldTests({ view }: Props) {
  return (
    <>
      <p className="lead soft">{TESTS.lead}</p>
      <p className="soft">{TESTS.again}</p>
      <ul className="test-cards">
        {KINDS.map((kind) => (
          <TestCard key={kind} kind={kind} view={view} />
        ))}
      </ul>
    </>
  );
}

function TestCard({ kind, view }: Props & { readonly kind: TestKind }) {
  const name = TESTS.names[kind];
  return (
    <li className="card test-card">
      <TestDrawing kind={kind} isDecoration />
      <h2>{name}</h2>
      <p>{TESTS.about[kind].measures}</p>
      <p className="soft small">{latestWords(sidesOf(kind, view))}</p>
      <Link
        href={`/strength/${kind}`}
        className="button quiet"
        aria-label={`${TESTS.start}: ${name}`}
      >
        {TESTS.start}
      </Link>
    </li>
  );
}
