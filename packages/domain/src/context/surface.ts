import { measured, unknown } from '../causes/exposure.ts';
import { shape } from '../causes/shape.ts';
import type { Surface } from '../record/recording.ts';
import type { ContextFactor } from './context-factor.ts';

/** An order, not a measurement: no back-pain data on surfaces were found. */
const HARDNESS: Readonly<Record<Exclude<Surface, 'unknown'>, number>> = {
  trail: 0,
  treadmill: 0.4,
  track: 0.5,
  road: 1,
};
const SD = 0.15;

/** How hard the ground was; the diary's word before the watch's. */
export const surface: ContextFactor = {
  id: 'surface',
  unit: 'hardness of the ground, 0 trail to 1 road',
  exposures: ({ runs }) =>
    runs.map(({ diary, run }) => {
      const ground = diary?.surface ?? run.surface;
      return ground === 'unknown' ? unknown('not-recorded') : measured(HARDNESS[ground], SD);
    }),
  dose: shape([
    [0, 0],
    [1, 1],
  ]),
};
