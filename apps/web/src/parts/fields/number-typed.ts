/** Bounds of a field, in the unit that the runner types. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** The number that was typed, nothing for an empty box; `undefined` where it is no number within the bounds. */
export function numberTyped(text: string, { min, max }: Bounds): number | null | undefined {
  const bare = text.trim().replace(',', '.');
  if (bare === '') return null;
  if (!/^[-−]?\d*\.?\d+$/.test(bare)) return undefined;
  const value = Number(bare.replace('−', '-'));
  return value >= min && value <= max ? value : undefined;
}

/** As it stands in a box: at most two digits after the point, none that say nothing. */
export function numberShown(value: number | null): string {
  return value === null ? '' : String(Math.round(value * 100) / 100);
}
