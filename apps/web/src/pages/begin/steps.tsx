import { Link } from 'wouter';
import { BEGIN } from '../../words/begin.ts';

const STEPS = ['safety', 'import', 'recall'] as const;
export type Step = (typeof STEPS)[number];

/** Where one is in the first evening; each step can be gone to. */
export function Steps({ now }: { readonly now: Step }) {
  return (
    <nav aria-label={BEGIN.steps} className="steps">
      <ol>
        {STEPS.map((step) => (
          <li key={step}>
            <Link href={`/begin/${step}`} aria-current={step === now ? 'step' : undefined}>
              {BEGIN.step[step]}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
