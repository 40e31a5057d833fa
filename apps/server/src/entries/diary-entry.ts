import type { BackfillEdit, DiaryEdit, DiaryFields } from '@plumbline/application';
import { z } from 'zod';
import {
  DAY,
  HOURS,
  NAME,
  NOTE,
  numberFrom,
  PAIN,
  RATING,
  RUN_ID,
  withoutUndefined,
  YES_OR_NO,
} from './fields.ts';

const MOST_SPOTS = 60;
const MOST_RUNS = 5000;

const FIELDS = z
  .strictObject({
    painBefore: PAIN,
    painDuring: PAIN,
    painAfter: PAIN,
    painNextMorning: PAIN,
    onsetKm: numberFrom(0, 1000),
    regions: z.array(z.enum(['neck', 'upper_back', 'lower_back', 'buttock', 'leg'])).max(5),
    spots: z.array(z.string().regex(/^[\w-]{1,60}$/)).max(MOST_SPOTS),
    side: z.enum(['left', 'right', 'both', 'middle']).nullable(),
    sleepHours: HOURS,
    stress: RATING,
    sittingHours: HOURS,
    drivingHours: HOURS,
    mood: RATING,
    effort: RATING,
    warmupMinutes: numberFrom(0, 600),
    heat: z.enum(['cool', 'mild', 'warm', 'hot']).nullable(),
    surface: z.enum(['road', 'trail', 'track', 'treadmill']).nullable(),
    shoes: NAME,
    legSymptoms: z.enum(['none', 'above_knee', 'below_knee']).nullable(),
    limp: YES_OR_NO,
    nightPain: YES_OR_NO,
    spasm: YES_OR_NO,
    fall: YES_OR_NO,
    fever: YES_OR_NO,
    stiffnessMinutes: numberFrom(0, 1440),
    recalled: z.boolean(),
    note: NOTE,
  })
  .partial()
  .transform(withoutUndefined<DiaryFields>);

export const DIARY: z.ZodType<DiaryEdit> = z.strictObject({
  day: DAY,
  runId: RUN_ID.nullable(),
  fields: FIELDS,
});

export const BACKFILL: z.ZodType<BackfillEdit> = z.strictObject({
  runs: z.array(z.strictObject({ runId: RUN_ID, pain: PAIN })).max(MOST_RUNS),
});
