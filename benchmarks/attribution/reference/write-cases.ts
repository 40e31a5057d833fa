import { writeFileSync } from 'node:fs';
import {
  EFFECT_SCALE,
  NOISE_SDS,
  NOISE_SHAPES,
  USUAL_NOISE,
} from '../../../packages/domain/src/attribution/priors.ts';
import { cases } from './cases.ts';

/** Writes the ten runners for the sampler, with the priors that are not in their columns. */
writeFileSync(
  new URL('./cases.json', import.meta.url),
  `${JSON.stringify({ noiseSds: NOISE_SDS, noiseShapes: NOISE_SHAPES, usualNoise: USUAL_NOISE, effectScale: EFFECT_SCALE, cases: cases() })}\n`,
);
