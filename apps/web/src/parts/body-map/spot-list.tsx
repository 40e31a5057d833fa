import { BODY } from '../../words/body.ts';
import { spotName } from './spot-words.ts';
import {
  type PlacesProps,
  REGIONS,
  type Region,
  spotsOf,
  toggledRegion,
  toggledSpot,
  unknownSpots,
} from './spots.ts';

/** The places of the map as plain checkboxes, by region. */
export function SpotList(props: PlacesProps) {
  return (
    <div className="spot-list">
      {REGIONS.map((region) => (
        <RegionSpots key={region} region={region} {...props} />
      ))}
      <UnknownSpots {...props} />
    </div>
  );
}

function RegionSpots({ region, places, onChange }: PlacesProps & { readonly region: Region }) {
  return (
    <fieldset>
      <legend>{BODY.regions[region]}</legend>
      <Check
        says={BODY.somewhere(BODY.regions[region])}
        checked={places.regions.includes(region)}
        onChange={() => onChange(toggledRegion(places, region))}
      />
      {spotsOf(region).map((spot) => (
        <Check
          key={spot.id}
          says={spotName(spot)}
          checked={places.spots.includes(spot.id)}
          onChange={() => onChange(toggledSpot(places, spot))}
        />
      ))}
    </fieldset>
  );
}

function UnknownSpots({ places, onChange }: PlacesProps) {
  return unknownSpots(places).map((id) => (
    <Check
      key={id}
      says={BODY.fromFile(id)}
      checked
      onChange={() => onChange({ ...places, spots: places.spots.filter((other) => other !== id) })}
    />
  ));
}

interface CheckProps {
  readonly says: string;
  readonly checked: boolean;
  readonly onChange: () => void;
}

function Check({ says, checked, onChange }: CheckProps) {
  return (
    <label className="check">
      <input type="checkbox" checked={checked} onChange={onChange} />
      {says}
    </label>
  );
}
