import { ProblemNote } from '../../parts/problem-note.tsx';
import { LOG } from '../../words/log.ts';
import type { Entry } from './use-entry.ts';

type Props = { readonly entry: Pick<Entry<object>, 'isSaving' | 'hasSaved' | 'problem' | 'again'> };

/** Whether what was tapped is kept. The bar with the undo says it to those who listen. */
export function SaveState({ entry: { isSaving, hasSaved, problem, again } }: Props) {
  if (problem !== null) {
    return (
      <ProblemNote says={LOG.notSaved(problem)}>
        <button type="button" onClick={again}>
          {LOG.tryAgain}
        </button>
      </ProblemNote>
    );
  }
  const says = isSaving ? LOG.saving : hasSaved ? LOG.saved : LOG.savedAtOnce;
  return (
    <p className="save-state" data-state={isSaving ? 'saving' : hasSaved ? 'saved' : 'idle'}>
      {hasSaved && !isSaving && (
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 8.5 6.5 12 13 4.5" />
        </svg>
      )}
      {says}
    </p>
  );
}
