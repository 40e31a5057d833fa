import type { IntakeFields } from '@plumbline/application';
import { useState } from 'react';
import { VISIT } from '../../words/visit.ts';
import { ChoiceList } from './choice-list.tsx';
import type { IntakeProps } from './intake-props.ts';

type Leg = NonNullable<IntakeFields['leg']>[number];
interface Row {
  readonly side?: Leg['side'] | undefined;
  readonly reach?: Leg['reach'] | undefined;
}
type Rows = Readonly<Partial<Record<Leg['what'], Row>>>;

const SENSATIONS = Object.entries(VISIT.legSensations) as readonly [Leg['what'], string][];

/** What goes into the legs; a symptom is kept once its side and its reach are said. */
export function LegFields({ intake: { leg }, onTold }: IntakeProps) {
  const [rows, setRows] = useState<Rows>(() => rowsOf(leg));

  function change(what: Leg['what'], part: Row) {
    const next = { ...rows, [what]: { ...rows[what], ...part } };
    setRows(next);
    const whole = wholeOf(next);
    if (JSON.stringify(whole) !== JSON.stringify(leg ?? [])) {
      onTold({ leg: whole.length > 0 ? whole : null });
    }
  }

  function none(isNone: boolean) {
    setRows({});
    onTold({ leg: isNone ? [] : null });
  }

  return (
    <fieldset>
      <legend>{VISIT.leg}</legend>
      <p className="soft small">{VISIT.legSays}</p>
      {SENSATIONS.map(([what, says]) => (
        <div key={what} className="paired">
          <ChoiceList
            label={VISIT.legSide(says)}
            options={VISIT.legSides}
            value={rows[what]?.side}
            onChange={(side) => change(what, { side })}
          />
          <ChoiceList
            label={VISIT.legReach(says)}
            options={VISIT.legReaches}
            value={rows[what]?.reach}
            onChange={(reach) => change(what, { reach })}
          />
        </div>
      ))}
      <label className="choice">
        <input
          type="checkbox"
          checked={leg?.length === 0}
          onChange={({ target }) => none(target.checked)}
        />
        {VISIT.none}
      </label>
    </fieldset>
  );
}

function rowsOf(leg: IntakeFields['leg']): Rows {
  return Object.fromEntries((leg ?? []).map(({ what, side, reach }) => [what, { side, reach }]));
}

function wholeOf(rows: Rows): readonly Leg[] {
  return SENSATIONS.flatMap(([what]) => {
    const { side, reach } = rows[what] ?? {};
    return side && reach ? [{ what, side, reach }] : [];
  });
}
