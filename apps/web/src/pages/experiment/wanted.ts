/** What the runner wants of an experiment before it begins. */
export interface Wanted {
  /** The smallest drop worth having, points. */
  readonly smallest: number;
  /** Only runs of such a distance count, km. */
  readonly distance: { readonly from: number; readonly to: number } | null;
}

/** As the server is asked for what that could show. */
export function writeWanted({ smallest, distance }: Wanted): string {
  const band = distance ? `&distance=${distance.from}~${distance.to}` : '';
  return `?smallest=${smallest}${band}`;
}

/** The distances of two fields, km; null where both are empty, nothing where they are none. */
export function distanceIn(
  [shortest, longest]: readonly [string, string],
  stored: (shown: number) => number,
): Wanted['distance'] | undefined {
  if (shortest.trim() === '' && longest.trim() === '') return null;
  const [from, to] = [shortest, longest].map((text) => inKm(text, stored));
  if (from === undefined || to === undefined || from > to || to === 0) return undefined;
  return { from, to };
}

const MOST_KM = 1000;

function inKm(text: string, stored: (shown: number) => number): number | undefined {
  if (text.trim() === '') return undefined;
  const km = Math.round(10 * stored(Number(text.replace(',', '.')))) / 10;
  return km >= 0 && km <= MOST_KM ? km : undefined;
}
