import type { LogView } from '@plumbline/application';
import { Scale } from '../../parts/fields/scale.tsx';
import { daysBetween } from '../../show/days.ts';
import { useFormat } from '../../show/use-format.ts';
import { LOG } from '../../words/log.ts';
import { bound } from './bind.ts';
import { subjectWords } from './said.ts';
import { SaveState } from './save-state.tsx';
import type { Subject } from './subject.ts';
import { useDiary } from './use-diary.ts';

interface Props {
  readonly subject: Subject;
  readonly view: LogView;
}

/** The one tap of the morning after. */
export function MorningCard({ subject, view }: Props) {
  const format = useFormat();
  const entry = useDiary(subject);
  const asks = daysBetween(subject.day, view.today) === 1 ? LOG.thisMorning : LOG.morningAfter;
  return (
    <section className="card log-morning">
      <Scale
        legend={asks(subjectWords(subject, view.today, format))}
        low={LOG.pain.none}
        high={LOG.pain.worst}
        {...bound(entry, 'painNextMorning', LOG.pain.nextMorning)}
      />
      {(entry.isSaving || entry.hasSaved || entry.problem !== null) && <SaveState entry={entry} />}
    </section>
  );
}
