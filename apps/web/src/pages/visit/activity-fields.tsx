import type { IntakeFields } from '@plumbline/application';
import { useState } from 'react';
import { NumberField } from '../../parts/fields/number-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { VISIT } from '../../words/visit.ts';
import type { IntakeProps } from './intake-props.ts';

interface Row {
  readonly activity: string | null;
  readonly score: number | null;
}

const PLACES = [0, 1, 2];
const EMPTY: Row = { activity: null, score: null };

/** Up to three activities; one is kept once it has a name and a score. */
export function ActivityFields({ intake, onTold }: IntakeProps) {
  const [rows, setRows] = useState<readonly Row[]>(() =>
    PLACES.map((place) => intake.activities[place] ?? EMPTY),
  );

  function change(place: number, part: Partial<Row>) {
    const next = rows.map((row, i) => (i === place ? { ...row, ...part } : row));
    setRows(next);
    const whole = next.flatMap(({ activity, score }) =>
      activity !== null && score !== null ? [{ activity, score: Math.round(score) }] : [],
    );
    if (!isSame(whole, intake.activities)) onTold({ activities: whole });
  }

  return (
    <fieldset>
      <legend>{VISIT.activities}</legend>
      <p className="soft small">{VISIT.activitiesSays}</p>
      {PLACES.map((place) => (
        <div key={place} className="scored">
          <TextField
            label={VISIT.activity(place + 1)}
            value={rows[place]?.activity ?? null}
            onChange={(activity) => change(place, { activity })}
          />
          <NumberField
            label={VISIT.score(place + 1)}
            min={0}
            max={10}
            value={rows[place]?.score ?? null}
            onChange={(score) => change(place, { score })}
          />
        </div>
      ))}
    </fieldset>
  );
}

function isSame(now: IntakeFields['activities'], before: IntakeFields['activities']): boolean {
  return JSON.stringify(now) === JSON.stringify(before);
}
