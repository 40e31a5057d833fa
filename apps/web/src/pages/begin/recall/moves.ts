import { addDays, addMonths, mondayBased } from './calendar.ts';

/** The day that a key leads to from `day`, kept between `first` and `last`; nothing for other keys. */
export function dayAfterKey(
  key: string,
  day: string,
  { first, last }: { readonly first: string; readonly last: string },
): string | undefined {
  const to = moved(key, day);
  if (to === undefined || to < first) return to && first;
  return to > last ? last : to;
}

function moved(key: string, day: string): string | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'PageUp':
      return addMonths(day, -1);
    case 'PageDown':
      return addMonths(day, 1);
    case 'Home':
      return addDays(day, -mondayBased(day));
    case 'End':
      return addDays(day, 6 - mondayBased(day));
    default:
      return undefined;
  }
}
