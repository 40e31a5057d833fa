import type { StrengthTestName } from '@plumbline/domain';

export const TEST_WORDS: Readonly<Record<StrengthTestName, string>> = {
  biering_sorensen: 'Biering-Sørensen',
  prone_plank: 'Prone plank',
  side_plank_left: 'Side plank, left',
  side_plank_right: 'Side plank, right',
  single_leg_bridge_left: 'Single-leg bridge, left',
  single_leg_bridge_right: 'Single-leg bridge, right',
  single_leg_squat_left: 'Single-leg squat, left',
  single_leg_squat_right: 'Single-leg squat, right',
  sit_to_stand_30s: 'Sit to stand, 30 s',
};
