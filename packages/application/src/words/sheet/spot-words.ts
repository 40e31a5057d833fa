import type { Region } from '@plumbline/domain';

export const REGION_WORDS: Readonly<Record<Region, string>> = {
  neck: 'neck',
  upper_back: 'upper back',
  lower_back: 'lower back',
  buttock: 'buttocks',
  leg: 'legs',
};

const SPOTS: Readonly<Record<string, string>> = {
  neck: 'neck',
  upper_back: 'upper back',
  lower_back: 'lower back',
  buttock: 'buttock',
  sacrum: 'sacrum',
  thigh_back: 'back of the thigh',
  calf: 'calf',
  neck_front: 'front of the neck',
  groin: 'groin',
  thigh_front: 'front of the thigh',
  shin: 'shin',
};

/** `lower back left`; a spot that only a file knows stays as it is written. */
export function spotWords(spot: string): string {
  const [, name = spot, side = ''] = /^(\w+?)(?:_(left|right|middle))?$/.exec(spot) ?? [];
  const words = SPOTS[name];
  if (!words) return spot.replaceAll('_', ' ');
  return side === '' || side === 'middle' ? words : `${words} ${side}`;
}
