export { compareGait, type GaitChange } from './compare/compare-gait.ts';
export { type FilmedStride, filmedStride } from './figure/filmed-stride.ts';
export { type Posture, STRIDE_MOMENTS, strideFigure } from './figure/stride-figure.ts';
export { type CheckOf, formCheckOf } from './form-check-of.ts';
export { type Gait, gaitOf } from './gait.ts';
export { GAIT_REASONS, type GaitReason } from './gate/reason.ts';
export type { Contact } from './seen.ts';
export { claimedLanding, likelyLanding } from './values/claimed-landing.ts';
export type { GaitValue, MeasuredValue } from './values/gait-value.ts';
