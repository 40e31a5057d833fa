import { type Day, EQUIPMENT, isDay, type Kilometres, type PlanWishes } from '@plumbline/domain';
import { z } from 'zod';

const DAY = z.custom<Day>((text) => typeof text === 'string' && isDay(text));
const KM = z.custom<Kilometres>((n) => typeof n === 'number' && n > 0 && n <= 500);

export const WISHES: z.ZodType<PlanWishes> = z.strictObject({
  goal: z
    .strictObject({ km: KM, day: DAY })
    .nullable()
    .transform((goal) => goal ?? undefined),
  moves: z.array(z.strictObject({ from: DAY, to: DAY })).max(28),
  equipment: z
    .array(z.enum(EQUIPMENT))
    .max(EQUIPMENT.length)
    .transform((things) => [...new Set(things)]),
  asksFootStrike: z.boolean(),
});
