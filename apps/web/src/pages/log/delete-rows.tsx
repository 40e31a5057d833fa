import { useWrite } from '../../data/use-write.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { LOG } from '../../words/log.ts';
import type { Subject } from './subject.ts';

/** Takes rows away; the bar offers them back. */
export function DeleteRows({ subject: { diary, hydration } }: { readonly subject: Subject }) {
  const write = useWrite();
  const remove = (path: string, says: string) => write.mutate({ method: 'DELETE', path, says });
  if (!diary && !hydration) return null;
  return (
    <div className="log-delete">
      <div className="buttons">
        {diary && (
          <button
            type="button"
            className="danger"
            onClick={() => remove(`/api/diary/${encodeURIComponent(diary.id)}`, LOG.deleted)}
          >
            {LOG.deleteEntry}
          </button>
        )}
        {hydration && (
          <button
            type="button"
            className="danger"
            onClick={() =>
              remove(`/api/hydration/${encodeURIComponent(hydration.id)}`, LOG.hydrationDeleted)
            }
          >
            {LOG.deleteHydration}
          </button>
        )}
      </div>
      {write.error && <ProblemNote says={write.error.message} />}
    </div>
  );
}
