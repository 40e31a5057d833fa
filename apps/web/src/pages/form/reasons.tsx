import type { FilmView } from '@plumbline/application';
import { GuidePicture } from './guide/guide-picture.tsx';
import { pictureOf } from './guide/picture-of.ts';

/** What a film cannot show, each with how to film it and a picture of that. */
export function Reasons({ reasons }: { readonly reasons: FilmView['reasons'] }) {
  if (reasons.length === 0) return null;
  return (
    <ul className="film-reasons">
      {reasons.map(({ id, says }) => (
        <li key={id}>
          <GuidePicture picture={pictureOf(id)} />
          <span>{says}</span>
        </li>
      ))}
    </ul>
  );
}
