/** What stands after a date, `16:43`, `6:30:00 AM`; seconds since midnight. */
export interface DateAndTime {
  readonly date: string;
  readonly seconds: number;
}

const LONGEST = 60;
const TIME =
  /^(.*?\d.*?)(?:,|\s|T|à|at|um|om|kl\.)+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(?:([ap])\.?\s?m\.?)?$/i;

/** A cell that holds a date and a time of day, or nothing. Which day it is, is for a `DateStyle` to say. */
export function dateAndTime(cell: string): DateAndTime | undefined {
  if (cell.length > LONGEST) return undefined;
  const [, date, hours, minutes, seconds = '0', half] = TIME.exec(cell.trim()) ?? [];
  if (date === undefined || hours === undefined || minutes === undefined) return undefined;
  const hour = half === undefined ? Number(hours) : twelveHour(Number(hours), half);
  if (hour === undefined || hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) {
    return undefined;
  }
  return { date: date.trim(), seconds: hour * 3600 + Number(minutes) * 60 + Number(seconds) };
}

function twelveHour(hour: number, half: string): number | undefined {
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}
