/** BlazePose's points that are used, by their place in its order. */
export const POINT = {
  nose: 0,
  leftEar: 7,
  rightEar: 8,
  leftShoulder: 11,
  rightShoulder: 12,
  leftElbow: 13,
  rightElbow: 14,
  leftWrist: 15,
  rightWrist: 16,
  leftHip: 23,
  rightHip: 24,
  leftKnee: 25,
  rightKnee: 26,
  leftAnkle: 27,
  rightAnkle: 28,
  leftHeel: 29,
  rightHeel: 30,
  leftToe: 31,
  rightToe: 32,
} as const;

export const SIDES = ['left', 'right'] as const;
export type Side = (typeof SIDES)[number];

type Paired = 'Ear' | 'Shoulder' | 'Elbow' | 'Wrist' | 'Hip' | 'Knee' | 'Ankle' | 'Heel' | 'Toe';

export function pointOf(side: Side, part: Paired): number {
  return POINT[`${side}${part}`];
}

export function otherSide(side: Side): Side {
  return side === 'left' ? 'right' : 'left';
}
