import { TESTS } from '../../../words/field-tests.ts';
import { noiseWords } from './result-words.ts';
import type { SideOfTest } from './test-kinds.ts';

/** What others reached, and what a second test differs by; both sides of a test share them. */
export function TestNorm({ sides }: { readonly sides: readonly SideOfTest[] }) {
  const [side] = sides;
  if (!side) return null;
  const { norm } = side.view;
  return (
    <section className="card" aria-labelledby="test-norm">
      <h2 id="test-norm">{TESTS.norm}</h2>
      <p>{norm?.says ?? TESTS.noNorm}</p>
      {norm && <p className="soft small">{TESTS.source(norm.source)}</p>}
      <p>{noiseWords(side.view)}</p>
    </section>
  );
}
