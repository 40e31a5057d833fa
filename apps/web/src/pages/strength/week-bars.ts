import type { StrengthView } from '@plumbline/application';

type Week = StrengthView['weeks'][number];

export interface Bar extends Week {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The picture's field; minutes fill it up to `CEILING_LEAST` at least, so that a little is not drawn as a lot. */
export const FIELD = { width: 320, height: 110 } as const;
const CEILING_LEAST = 30;
const GAP = 0.3;

/** A bar a week, oldest on the left; `top` is what the field's upper edge stands for, in minutes. */
export function weekBars(weeks: readonly Week[]): {
  readonly bars: readonly Bar[];
  readonly top: number;
} {
  const top = ceiling(Math.max(CEILING_LEAST, ...weeks.map(({ minutes }) => minutes)));
  const step = FIELD.width / Math.max(1, weeks.length);
  const bars = weeks.map((week, index) => {
    const height = (FIELD.height * week.minutes) / top;
    return {
      ...week,
      x: step * (index + GAP / 2),
      width: step * (1 - GAP),
      y: FIELD.height - height,
      height,
    };
  });
  return { bars, top };
}

/** The next multiple of ten, or of fifty above a hundred. */
function ceiling(minutes: number): number {
  const step = minutes > 100 ? 50 : 10;
  return Math.ceil(minutes / step) * step;
}
