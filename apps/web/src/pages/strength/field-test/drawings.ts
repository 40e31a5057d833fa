import type { TestKind } from './test-kinds.ts';

type Joint = readonly [x: number, y: number];

/** A body as joints: the head's middle, and limbs from joint to joint. */
interface Pose {
  readonly head: Joint;
  readonly limbs: readonly (readonly Joint[])[];
  /** The trunk of a figure that faces us, and the arm across it. */
  readonly front?: { readonly trunk: readonly Joint[]; readonly arm: readonly Joint[] };
}

interface Drawing {
  /** Bench, chair, box, mat: rectangles of x, y, width, height. */
  readonly things: readonly (readonly [number, number, number, number])[];
  readonly pose: Pose;
  /** Where it came from or goes to, drawn faintly. */
  readonly other?: Pose;
  /** The line that the body keeps, or the way that it goes. */
  readonly guide: string;
}

/** In a field of 240 by 150 with the floor at 132. */
export const DRAWINGS: Readonly<Record<TestKind, Drawing>> = {
  biering_sorensen: {
    things: [
      [14, 90, 124, 10],
      [24, 100, 8, 32],
      [120, 100, 8, 32],
      [50, 74, 12, 30],
    ],
    pose: {
      head: [218, 74],
      limbs: [
        [
          [200, 78],
          [218, 74],
        ],
        [
          [132, 82],
          [82, 82],
          [26, 84],
        ],
        [
          [132, 82],
          [200, 78],
        ],
        [
          [196, 80],
          [186, 98],
          [204, 96],
        ],
      ],
    },
    guide: 'M140 64H232',
  },
  prone_plank: {
    things: [[22, 128, 200, 4]],
    pose: {
      head: [206, 74],
      limbs: [
        [
          [184, 84],
          [206, 74],
        ],
        [
          [184, 84],
          [112, 100],
          [44, 116],
          [38, 124],
        ],
        [
          [184, 84],
          [184, 124],
          [212, 124],
        ],
      ],
    },
    guide: 'M44 100L178 66',
  },
  side_plank: {
    things: [[22, 128, 200, 4]],
    pose: {
      head: [194, 56],
      limbs: [
        [
          [170, 74],
          [194, 56],
        ],
        [
          [108, 92],
          [52, 112],
          [42, 104],
        ],
        [
          [114, 102],
          [46, 126],
          [34, 120],
        ],
        [
          [174, 84],
          [180, 124],
          [208, 124],
        ],
      ],
      front: {
        trunk: [
          [176, 86],
          [164, 62],
          [108, 84],
          [114, 104],
        ],
        arm: [
          [163, 64],
          [140, 86],
          [170, 84],
        ],
      },
    },
    guide: 'M46 88L150 46',
  },
  single_leg_bridge: {
    things: [[182, 74, 44, 58]],
    pose: {
      head: [32, 116],
      limbs: [
        [
          [54, 118],
          [118, 92],
          [152, 64],
          [190, 68],
        ],
        [
          [118, 92],
          [126, 52],
          [132, 14],
        ],
        [
          [60, 116],
          [80, 98],
          [64, 104],
        ],
      ],
    },
    other: {
      head: [32, 116],
      limbs: [
        [
          [54, 120],
          [120, 124],
          [154, 84],
          [190, 68],
        ],
      ],
    },
    guide: 'M104 120V102M98 108L104 100L110 108',
  },
  single_leg_squat: {
    things: [
      [40, 92, 44, 7],
      [40, 50, 6, 82],
      [78, 99, 6, 33],
    ],
    pose: {
      head: [132, 24],
      limbs: [
        [
          [122, 46],
          [104, 84],
          [142, 98],
          [122, 126],
          [142, 128],
        ],
        [
          [104, 84],
          [150, 88],
          [164, 116],
          [174, 112],
        ],
        [
          [122, 48],
          [150, 54],
          [178, 50],
        ],
      ],
    },
    guide: 'M206 50V92M200 84L206 92L212 84',
  },
  sit_to_stand_30s: {
    things: [
      [26, 88, 52, 7],
      [26, 44, 6, 88],
      [72, 95, 6, 37],
    ],
    pose: {
      head: [64, 20],
      limbs: [
        [
          [62, 42],
          [60, 82],
          [104, 84],
          [102, 126],
          [118, 128],
        ],
        [
          [62, 46],
          [82, 60],
          [60, 62],
        ],
      ],
    },
    other: {
      head: [186, 16],
      limbs: [
        [
          [184, 36],
          [182, 80],
          [186, 104],
          [182, 126],
          [198, 128],
        ],
        [
          [184, 42],
          [202, 54],
          [182, 58],
        ],
      ],
    },
    guide: 'M126 66H156M148 60L156 66L148 72',
  },
};
