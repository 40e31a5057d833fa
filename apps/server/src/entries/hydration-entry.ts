import type { HydrationEdit, HydrationFields } from '@plumbline/application';
import { z } from 'zod';
import { DAY, numberFrom, RUN_ID, withoutUndefined } from './fields.ts';

const MASS = numberFrom(20, 350);
const DRINK = numberFrom(0, 20_000);

const FIELDS = z
  .strictObject({
    massBeforeKg: MASS,
    massAfterKg: MASS,
    drinkBeforeMl: DRINK,
    drinkDuringMl: DRINK,
    drinkAfterMl: DRINK,
    urineMl: numberFrom(0, 5000),
    urineColour: numberFrom(1, 8),
    airCelsius: numberFrom(-60, 60),
    humidityPercent: numberFrom(0, 100),
  })
  .partial()
  .transform(withoutUndefined<HydrationFields>);

export const HYDRATION: z.ZodType<HydrationEdit> = z.strictObject({
  day: DAY,
  runId: RUN_ID.nullable(),
  fields: FIELDS,
});
