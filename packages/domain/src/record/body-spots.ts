/** Places of the body map, by the names that a diary stores. Left and right are the runner's own. */
export const BODY_SPOTS: readonly string[] = [
  ...sided('neck', 'upper_back', 'lower_back', 'buttock', 'thigh_back', 'calf'),
  ...sided('neck_front', 'groin', 'thigh_front', 'shin'),
  'neck_middle',
  'upper_back_middle',
  'lower_back_middle',
  'sacrum',
];

function sided(...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => [`${name}_left`, `${name}_right`]);
}
