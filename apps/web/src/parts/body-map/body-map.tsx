import { useState } from 'react';
import { BODY } from '../../words/body.ts';
import { BodyFigure } from './body-figure.tsx';
import { SpotList } from './spot-list.tsx';
import { spotName } from './spot-words.ts';
import { type PlacesProps, SPOTS, type Spot, toggledSpot, VIEWS, type View } from './spots.ts';
import './body-map.css';

/** Where it hurts, on two drawings of a body and as a list; every spot is a checkbox in both. */
export function BodyMap({ places, onChange }: PlacesProps) {
  const [shown, setShown] = useState<View>('back');
  return (
    <div className="body-map">
      <p className="soft small">{BODY.pick}</p>
      <div className="body-views">
        {VIEWS.map((view) => (
          <button
            key={view}
            type="button"
            className="quiet"
            aria-pressed={shown === view}
            onClick={() => setShown(view)}
          >
            {BODY.views[view]}
          </button>
        ))}
      </div>
      <div className="body-figures" data-shown={shown}>
        {VIEWS.map((view) => (
          <Figure key={view} view={view} places={places} onChange={onChange} />
        ))}
      </div>
      <details>
        <summary>{BODY.list}</summary>
        <SpotList places={places} onChange={onChange} />
      </details>
    </div>
  );
}

function Figure({ view, places, onChange }: PlacesProps & { readonly view: View }) {
  const [onLeft, onRight] =
    view === 'back' ? [BODY.yourLeft, BODY.yourRight] : [BODY.yourRight, BODY.yourLeft];
  return (
    <fieldset className={`body-side body-side-${view}`}>
      <legend>{BODY.views[view]}</legend>
      <p className="body-hands" aria-hidden="true">
        <span>{onLeft}</span>
        <span>{onRight}</span>
      </p>
      <div className="body-field">
        <BodyFigure view={view} />
        {SPOTS.filter((spot) => spot.view === view).map((spot) => (
          <input
            key={spot.id}
            type="checkbox"
            className="body-spot"
            style={placed(spot.box)}
            aria-label={spotName(spot)}
            title={spotName(spot)}
            checked={places.spots.includes(spot.id)}
            onChange={() => onChange(toggledSpot(places, spot))}
          />
        ))}
      </div>
    </fieldset>
  );
}

function placed({ x, y, width, height }: Spot['box']) {
  const part = (of: number, whole: number) => `${(100 * of) / whole}%`;
  return {
    left: part(x, 240),
    top: part(y, 480),
    width: part(width, 240),
    height: part(height, 480),
  };
}
