import { createHmac } from 'node:crypto';
import { addDays, type Day } from '@plumbline/domain';

/** What stands in the place of a runner's id, and how far a study sees their days. Neither is found without the key. */
export interface StudyNames {
  readonly nameOf: (runnerId: string) => string;
  /** The last day that is told of a runner: whole weeks before `today`, how many is each runner's own. */
  readonly lastDayOf: (runnerId: string, today: Day) => Day;
}

const NAME_CHARACTERS = 32;
/** Who is still running would else tell by their last day which day it was. */
const MOST_WEEKS_LEFT_OFF = 8;
const DAYS_A_WEEK = 7;

/** @param study another name, other names for the same runners */
export function studyNames(key: string, study: string): StudyNames {
  const ofStudy = createHmac('sha256', key).update(`plumbline.cohort/1 ${study}`).digest();
  const keyed = (what: string, runnerId: string) =>
    createHmac('sha256', ofStudy).update(`${what} ${runnerId}`).digest();
  return {
    nameOf: (runnerId) => keyed('name', runnerId).toString('hex').slice(0, NAME_CHARACTERS),
    lastDayOf: (runnerId, today) => {
      const weeks = 1 + (keyed('end', runnerId).readUInt32BE(0) % MOST_WEEKS_LEFT_OFF);
      return addDays(today, -weeks * DAYS_A_WEEK);
    },
  };
}
