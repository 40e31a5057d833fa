import type { StrengthTestName } from '@plumbline/domain';

export const TEST_WORDS: Readonly<Record<StrengthTestName, string>> = {
  biering_sorensen: 'Biering-Sørensen',
  prone_plank: 'prone plank',
  side_plank_left: 'side plank, left',
  side_plank_right: 'side plank, right',
  single_leg_bridge_left: 'single-leg bridge, left',
  single_leg_bridge_right: 'single-leg bridge, right',
  single_leg_squat_left: 'single-leg squat, left',
  single_leg_squat_right: 'single-leg squat, right',
  sit_to_stand_30s: 'sit to stand, 30 s',
};
