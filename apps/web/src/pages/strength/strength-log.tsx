import type { StrengthView } from '@plumbline/application';
import { useToday } from '../../show/use-today.ts';
import { STRENGTH } from '../../words/strength.ts';
import { emptyDraft } from './strength-draft.ts';
import { StrengthEntries } from './strength-entries.tsx';
import { StrengthForm } from './strength-form.tsx';
import { StrengthWeeks } from './strength-weeks.tsx';
import { useStrengthWrite } from './use-strength-write.ts';

/** What was done, and what is being done. */
export function StrengthLog({ view }: { readonly view: StrengthView }) {
  const write = useStrengthWrite();
  const today = useToday();
  return (
    <>
      <section className="card" aria-labelledby="strength-new">
        <h2 id="strength-new">{STRENGTH.form.title}</h2>
        <StrengthForm
          view={view}
          from={emptyDraft(today)}
          does={STRENGTH.form.add}
          problem={write.problem}
          onSave={(draft) => write.add(draft)}
        />
      </section>
      <StrengthWeeks weeks={view.weeks} />
      <StrengthEntries view={view} />
    </>
  );
}
