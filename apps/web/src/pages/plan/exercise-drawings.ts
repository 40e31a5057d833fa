import type { Joint, LineFigure, Pose } from '../../parts/line-drawing.tsx';

/** `184,84 112,100`: joints of a limb. */
function limb(text: string): readonly Joint[] {
  return text.split(' ').map((joint) => {
    const [x = 0, y = 0] = joint.split(',').map(Number);
    return [x, y];
  });
}

function pose(head: Joint, ...limbs: readonly string[]): Pose {
  return { head, limbs: limbs.map(limb) };
}

const MAT = [22, 128, 200, 4] as const;
const UP = (x: number, y: number) =>
  `M${x} ${y + 34}V${y}M${x - 6} ${y + 8}L${x} ${y}L${x + 6} ${y + 8}`;
const DOWN = (x: number, y: number) =>
  `M${x} ${y - 34}V${y}M${x - 6} ${y - 8}L${x} ${y}L${x + 6} ${y - 8}`;
const ALONG = (x: number, y: number) =>
  `M${x - 34} ${y}H${x}M${x - 8} ${y - 6}L${x} ${y}L${x - 8} ${y + 6}`;

const STANDING = pose([72, 16], '70,36 68,82 70,106 68,128 84,128', '70,42 78,62 70,80');
const SQUATTING = pose([170, 44], '162,64 134,100 174,102 160,128 178,128', '164,68 188,76 208,70');
const SPLIT = pose(
  [118, 32],
  '116,52 114,94 152,98 150,128 166,128',
  '114,94 106,124 72,116 62,126',
  '116,58 126,76 114,88',
);
const BRIDGE = pose([40, 118], '62,118 116,88 152,96 148,128 164,128', '66,120 90,126 112,126');
const LYING_DOWN = pose([40, 118], '62,120 118,124 148,92 148,128');
const ON_SIDE = '58,112 116,120 168,122 216,124';

/** The exercises of the plan, by their names in the catalogue. */
export const EXERCISE_DRAWINGS: Readonly<Record<string, LineFigure>> = {
  'chair stand': {
    things: [
      [26, 88, 52, 7],
      [26, 44, 6, 88],
      [72, 95, 6, 37],
    ],
    pose: pose([64, 20], '62,42 60,82 104,84 102,126 118,128', '62,46 82,60 60,62'),
    other: pose([186, 16], '184,36 182,80 186,104 182,126 198,128', '184,42 202,54 182,58'),
    guide: 'M126 66H156M148 60L156 66L148 72',
  },
  squat: { things: [], pose: SQUATTING, other: STANDING, guide: DOWN(112, 92) },
  'split squat': { things: [], pose: SPLIT, guide: DOWN(190, 92) },
  'leg press': {
    things: [
      [30, 50, 8, 82],
      [38, 112, 56, 8],
      [190, 44, 8, 60],
    ],
    pose: pose([52, 42], '54,64 72,106 130,62 186,74 188,58', '56,70 70,90 84,106'),
    guide: ALONG(224, 74),
  },
  'frog pump': {
    things: [MAT],
    pose: pose([40, 116], '62,116 112,92 140,110 152,124 172,124', '66,118 88,126 108,126'),
    other: pose([40, 116], '62,118 112,122 136,112 152,124'),
    guide: UP(112, 46),
  },
  'glute bridge': { things: [MAT], pose: BRIDGE, other: LYING_DOWN, guide: UP(116, 42) },
  'single leg glute bridge': {
    things: [MAT],
    pose: pose(
      [40, 118],
      '62,118 116,88 152,96 148,128 164,128',
      '116,88 160,70 206,54',
      '66,120 90,126 112,126',
    ),
    guide: UP(92, 42),
  },
  'romanian deadlift': {
    things: [[150, 108, 30, 10]],
    pose: pose([172, 50], '158,60 104,70 112,102 104,128 120,128', '154,64 162,86 164,108'),
    other: pose([62, 16], '60,36 60,80 62,106 60,128 76,128'),
    guide: 'M204 58Q206 92 196 112M190 106L196 113L203 107',
  },
  'hip thrust': {
    things: [
      [36, 76, 44, 56],
      [96, 66, 38, 8],
    ],
    pose: pose([52, 56], '68,72 118,80 160,84 158,128 174,128', '72,74 92,88 110,72'),
    guide: UP(196, 62),
  },
  lunge: {
    things: [],
    pose: SPLIT,
    other: pose([42, 16], '40,36 38,82 40,106 38,128 54,128'),
    guide: ALONG(222, 66),
  },
  'step up': {
    things: [[136, 96, 70, 36]],
    pose: pose(
      [126, 20],
      '124,40 118,80 158,70 152,94 168,94',
      '118,80 112,106 106,128 122,128',
      '124,46 138,60 126,72',
    ),
    guide: UP(222, 40),
  },
  'single leg squat': {
    things: [],
    pose: pose(
      [132, 30],
      '124,52 104,90 142,100 124,128 142,128',
      '104,90 150,94 166,118 176,114',
      '122,56 150,62 178,58',
    ),
    guide: DOWN(206, 92),
  },
  'calf raise': {
    things: [[176, 30, 8, 102]],
    pose: pose([112, 14], '110,34 108,76 110,100 106,120 122,130', '110,40 142,52 174,50'),
    other: pose([112, 24], '110,44 108,84 110,108 106,128 122,130'),
    guide: UP(78, 66),
  },
  clamshell: {
    things: [MAT],
    pose: pose(
      [44, 106],
      '62,114 112,118 154,124 128,126',
      '112,116 146,84 128,124',
      '62,114 48,124 32,124',
    ),
    guide: 'M162 112Q166 92 152 76M151 85L151 75L161 78',
  },
  'side lying hip abduction': {
    things: [MAT],
    pose: pose([40, 104], ON_SIDE, '116,118 164,96 206,72', '60,112 46,124 30,124'),
    guide: 'M222 112Q224 88 212 72M211 82L211 71L221 75',
  },
  'lateral band walk': {
    things: [[88, 110, 64, 5]],
    pose: pose(
      [120, 16],
      '120,36 120,76',
      '120,76 98,100 90,128 78,128',
      '120,76 142,100 150,128 162,128',
      '120,42 104,58 114,72',
      '120,42 136,58 126,72',
    ),
    guide: ALONG(216, 92),
  },
  'side plank': {
    things: [MAT],
    pose: {
      head: [194, 56],
      limbs: [
        limb('170,74 194,56'),
        limb('108,92 52,112 42,104'),
        limb('114,102 46,126 34,120'),
        limb('174,84 180,124 208,124'),
      ],
      front: {
        trunk: limb('176,86 164,62 108,84 114,104'),
        arm: limb('163,64 140,86 170,84'),
      },
    },
    guide: 'M46 88L150 46',
  },
  'dead bug': {
    things: [MAT],
    pose: pose(
      [48, 116],
      '70,120 132,120',
      '132,120 138,80 176,82',
      '132,120 176,112 218,106',
      '74,118 76,88 78,56',
      '72,118 46,92 20,82',
    ),
    guide: 'M190 92L222 90M214 84L222 90L214 96',
  },
  'bird dog': {
    things: [MAT],
    pose: pose(
      [164, 62],
      '146,76 92,80',
      '146,76 146,124',
      '92,80 96,124 72,126',
      '92,80 56,76 20,72',
      '146,76 182,72 216,62',
    ),
    guide: 'M30 40H206',
  },
  'pallof press': {
    things: [
      [18, 20, 8, 112],
      [26, 53, 140, 3],
    ],
    pose: pose(
      [124, 16],
      '124,36 124,78',
      '124,78 114,104 112,128 100,128',
      '124,78 136,104 140,128 152,128',
      '124,44 142,56 168,54',
    ),
    guide: ALONG(216, 54),
  },
};
