import type { IntakeFields } from '@plumbline/application';
import { INFLUENCES, LEG_SENSATIONS, MOST_ACTIVITIES, TIMES_OF_DAY } from '@plumbline/domain';
import { z } from 'zod';
import { DAY, LINE, NAME, NOTE, numberFrom, withoutUndefined, YES_OR_NO } from './fields.ts';

const MOST_LINES = 20;
const LINES = z.array(LINE).max(MOST_LINES);
const INFLUENCE_LIST = z.array(z.enum(INFLUENCES)).max(INFLUENCES.length);
const LEG_SYMPTOM = z.strictObject({
  what: z.enum(LEG_SENSATIONS),
  side: z.enum(['left', 'right', 'both']),
  reach: z.enum(['above_knee', 'below_knee']),
});
const ACTIVITY = z.strictObject({ activity: LINE, score: z.int().min(0).max(10) });
const RACE = z.strictObject({
  name: NAME,
  day: DAY.nullable(),
  distanceKm: numberFrom(0, 1000),
});

export const INTAKE: z.ZodType<Partial<IntakeFields>> = z
  .strictObject({
    name: NAME,
    question: NOTE,
    race: RACE.nullable(),
    onset: DAY.nullable(),
    manner: z.enum(['sudden', 'gradual']).nullable(),
    story: NOTE,
    episodes: NOTE,
    worst: z.array(z.enum(TIMES_OF_DAY)).max(TIMES_OF_DAY.length).nullable(),
    wakes: YES_OR_NO,
    stiffnessMinutes: numberFrom(0, 1440),
    eases: INFLUENCE_LIST.nullable(),
    worsens: INFLUENCE_LIST.nullable(),
    leg: z.array(LEG_SYMPTOM).max(MOST_LINES).nullable(),
    activities: z.array(ACTIVITY).max(MOST_ACTIVITIES),
    otherConditions: LINES.nullable(),
    medicines: LINES.nullable(),
    questions: LINES,
  })
  .partial()
  .transform(withoutUndefined<IntakeFields>);
