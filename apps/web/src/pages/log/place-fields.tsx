import { BodyMap } from '../../parts/body-map/body-map.tsx';
import { placesWords } from '../../parts/body-map/spot-words.ts';
import type { Places } from '../../parts/body-map/spots.ts';
import { NumberField } from '../../parts/fields/number-field.tsx';
import { useFormat } from '../../show/use-format.ts';
import { LOG } from '../../words/log.ts';
import { bound, inUnits } from './bind.ts';
import { type DiaryProps, Pain } from './pain-taps.tsx';

const FARTHEST_KM = 1000;

/** Where it hurt, before the run and from which kilometre on. */
export function PlaceFields({ subject, entry }: DiaryProps) {
  const { field } = useFormat();
  const { regions, spots, side } = entry.fields;
  const km = { min: 0, max: subject.run?.km ?? FARTHEST_KM };
  const change = (places: Places) =>
    entry.save({ fields: places, says: LOG.said.value(LOG.where, placesWords(places)) });
  return (
    <>
      <BodyMap places={{ regions, spots, side }} onChange={change} />
      {subject.run && (
        <>
          <NumberField
            label={LOG.fields.onset}
            {...inUnits(bound(entry, 'onsetKm', LOG.fields.onset), field.distance, km)}
          />
          <Pain entry={entry} field="painBefore" legend={LOG.pain.before} />
        </>
      )}
    </>
  );
}
