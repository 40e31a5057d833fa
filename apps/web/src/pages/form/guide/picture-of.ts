import type { FilmView } from '@plumbline/application';

export type PictureName = 'side' | 'whole' | 'frames' | 'light' | 'alone' | 'late';

const PICTURES: Readonly<Record<FilmView['reasons'][number]['id'], PictureName>> = {
  nobody_found: 'whole',
  several_people: 'alone',
  clip_too_short: 'late',
  not_running: 'late',
  slow_motion_factor_unknown: 'frames',
  frame_rate_too_low: 'frames',
  too_few_steps: 'late',
  body_out_of_frame: 'whole',
  runner_too_small: 'whole',
  not_side_view: 'side',
  not_rear_view: 'side',
  not_in_plane: 'side',
  too_dark: 'light',
  landmarks_unsteady: 'light',
  legs_confused: 'alone',
  runner_height_unknown: 'whole',
  implausible: 'whole',
};

/** The drawing that shows how to film what a reason says is wrong. */
export function pictureOf(reason: keyof typeof PICTURES): PictureName {
  return PICTURES[reason];
}
