import { type ClockOffset, type Day, dayOf, instant } from '@plumbline/domain';

/** The day at `now`, by a clock `offset` from UTC. */
export function todayOf(now: Date, { minutes }: Pick<ClockOffset, 'minutes'> = UTC): Day {
  return dayOf(instant(now.getTime()), minutes);
}

const UTC = { minutes: 0 };
