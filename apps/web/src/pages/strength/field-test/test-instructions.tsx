import { TESTS } from '../../../words/field-tests.ts';
import { TestDrawing } from './test-drawing.tsx';
import type { TestKind } from './test-kinds.ts';

/** What it measures, how it is done, and when to stop. */
export function TestInstructions({ kind }: { readonly kind: TestKind }) {
  const { measures, need, steps, ends } = TESTS.about[kind];
  return (
    <>
      <p className="lead">{measures}</p>
      <div className="test-how">
        <TestDrawing kind={kind} />
        <section aria-labelledby="test-how">
          <h2 id="test-how">{TESTS.howTo}</h2>
          <p>{TESTS.need(need)}</p>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p>{TESTS.ends(ends)}</p>
        </section>
      </div>
      <StopNotes />
    </>
  );
}

function StopNotes() {
  const { title, stop, notAtAll } = TESTS.safety;
  return (
    <div className="note note-warn">
      <p className="label">{title}</p>
      <ul>
        {stop.map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
      <p>{notAtAll}</p>
    </div>
  );
}
