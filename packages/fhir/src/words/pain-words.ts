import type { DiaryEntry, Region, Side } from '@plumbline/domain';

const REGION_WORDS: Readonly<Record<Region, string>> = {
  neck: 'neck',
  upper_back: 'upper back',
  lower_back: 'lower back',
  buttock: 'buttock',
  leg: 'leg',
};

const SIDE_WORDS: Readonly<Record<Side, string>> = {
  left: 'left',
  right: 'right',
  both: 'both sides',
  middle: 'in the middle',
};

export const LEG_WORDS: Readonly<Record<NonNullable<DiaryEntry['legSymptoms']>, string>> = {
  none: 'none',
  above_knee: 'above the knee',
  below_knee: 'below the knee',
};

/** `lower back and buttock, left`; nothing where no place was told. */
export function siteInWords({ regions, side }: Pick<DiaryEntry, 'regions' | 'side'>) {
  const where = regions.map((region) => REGION_WORDS[region]).join(' and ');
  const parts = [where, side === undefined ? '' : SIDE_WORDS[side]].filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.join(', ');
}
