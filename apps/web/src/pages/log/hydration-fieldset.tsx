import type { HydrationFields } from '@plumbline/application';
import { NumberField } from '../../parts/fields/number-field.tsx';
import { Scale } from '../../parts/fields/scale.tsx';
import { useFormat } from '../../show/use-format.ts';
import { LOG } from '../../words/log.ts';
import { bound, inUnits } from './bind.ts';
import { lossSaid } from './said.ts';
import type { Entry } from './use-entry.ts';

const MASS = { min: 20, max: 350 };
const DRINK = { min: 0, max: 20_000 };
const URINE = { min: 0, max: 5000 };
const AIR = { min: -60, max: 60 };
const PERCENT = { min: 0, max: 100 };

const MEASURES = [
  ['massBeforeKg', LOG.fields.massBefore, 'mass', MASS],
  ['massAfterKg', LOG.fields.massAfter, 'mass', MASS],
  ['drinkBeforeMl', LOG.fields.drinkBefore, 'volume', DRINK],
  ['drinkDuringMl', LOG.fields.drinkDuring, 'volume', DRINK],
  ['drinkAfterMl', LOG.fields.drinkAfter, 'volume', DRINK],
  ['urineMl', LOG.fields.urine, 'volume', URINE],
  ['airCelsius', LOG.fields.air, 'temperature', AIR],
] as const;
const PALEST = 1;
const DARKEST = 8;

export function HydrationFieldset({ entry }: { readonly entry: Entry<HydrationFields> }) {
  const { field } = useFormat();
  const loss = lossSaid(entry.fields);
  const { humidity, urineColour } = LOG.fields;
  const [pale, dark] = LOG.ends.urine;
  return (
    <>
      <p className="soft small">{LOG.weighHelp}</p>
      <div className="fields">
        {MEASURES.map(([key, label, scale, bounds]) => (
          <NumberField
            key={key}
            label={label}
            {...inUnits(bound(entry, key, label), field[scale], bounds)}
          />
        ))}
        <NumberField
          label={humidity}
          unit={LOG.percent}
          {...PERCENT}
          {...bound(entry, 'humidityPercent', humidity)}
        />
      </div>
      {loss !== null && <p>{loss}</p>}
      <Scale
        legend={urineColour}
        low={pale}
        high={dark}
        from={PALEST}
        to={DARKEST}
        {...bound(entry, 'urineColour', urineColour)}
      />
    </>
  );
}
