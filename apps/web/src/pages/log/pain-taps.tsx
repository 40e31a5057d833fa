import type { DiaryFields, LogView } from '@plumbline/application';
import { Scale } from '../../parts/fields/scale.tsx';
import { LOG } from '../../words/log.ts';
import { bound } from './bind.ts';
import { isMemory, morningHasCome, type Subject } from './subject.ts';
import type { Entry } from './use-entry.ts';

export interface DiaryProps {
  readonly subject: Subject;
  readonly view: LogView;
  readonly entry: Entry<DiaryFields>;
}

/** The two taps after a run, and the one of the morning after once it has come. */
export function PainTaps({ subject, view, entry }: DiaryProps) {
  const morning = morningHasCome(subject, view.today);
  return (
    <>
      {subject.run && <Pain entry={entry} field="painDuring" legend={LOG.pain.during} />}
      <Pain
        entry={entry}
        field="painAfter"
        legend={subject.run ? LOG.pain.after : LOG.pain.restDay}
      />
      {morning && <Pain entry={entry} field="painNextMorning" legend={LOG.pain.nextMorning} />}
      {isMemory(subject, view.today) && <Memory entry={entry} />}
      <p className="soft small">{`${LOG.soreness} ${morning ? LOG.zeroCounts : LOG.tomorrow}`}</p>
    </>
  );
}

interface PainProps {
  readonly entry: Entry<DiaryFields>;
  readonly field: 'painBefore' | 'painDuring' | 'painAfter' | 'painNextMorning';
  readonly legend: string;
}

export function Pain({ entry, field, legend }: PainProps) {
  return (
    <Scale
      legend={legend}
      low={LOG.pain.none}
      high={LOG.pain.worst}
      {...bound(entry, field, legend)}
    />
  );
}

function Memory({ entry }: Pick<DiaryProps, 'entry'>) {
  const { value, onChange } = bound(entry, 'recalled', LOG.recalled);
  return (
    <label className="check">
      <input type="checkbox" checked={value} onChange={() => onChange(!value)} />
      <span>
        {LOG.recalled}
        <span className="soft small log-help">{LOG.recalledHelp}</span>
      </span>
    </label>
  );
}
