import type { Format } from '../../../show/format.ts';
import { dayName } from '../../../show/format.ts';
import { RECALL } from '../../../words/recall.ts';
import { type Brush, type Recalled, type RecallRun, saidOf } from './marks.ts';
import { distanceOf, painWords } from './month-grid.tsx';

interface Props {
  readonly day: string;
  readonly runs: readonly RecallRun[];
  readonly recalled: Recalled;
  readonly format: Format;
  readonly onMark: (run: RecallRun, pain: Brush) => void;
}

/** What is known of the chosen day. Where it has several runs, each can be told its own pain. */
export function DayLine({ day, runs, recalled, format, onMark }: Props) {
  return (
    <div className="day-line">
      <strong>{dayName(day)}</strong>
      {runs.length === 0 && <span className="soft">{RECALL.noRun}</span>}
      {runs.map((run) => (
        <RunOfDay
          key={run.runId}
          run={run}
          isAlone={runs.length === 1}
          recalled={recalled}
          format={format}
          onMark={onMark}
        />
      ))}
    </div>
  );
}

interface RunProps extends Omit<Props, 'day' | 'runs'> {
  readonly run: RecallRun;
  readonly isAlone: boolean;
}

function RunOfDay({ run, isAlone, recalled, format, onMark }: RunProps) {
  const said = saidOf(run, recalled);
  const what = RECALL.oneRun(run.clock, distanceOf(run, format));
  if (isAlone || said.as === 'kept') {
    return <span>{RECALL.runSaid(what, painWords(said))}</span>;
  }
  return (
    <label className="day-choice">
      {what}
      <select
        aria-label={RECALL.painOf(what)}
        value={said.pain ?? ''}
        onChange={({ target }) => onMark(run, target.value === '' ? null : Number(target.value))}
      >
        <option value="">{RECALL.notSaid}</option>
        {Array.from({ length: 11 }, (_, pain) => (
          <option key={RECALL.level(pain)} value={pain}>
            {RECALL.level(pain)}
          </option>
        ))}
      </select>
    </label>
  );
}
