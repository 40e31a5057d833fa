/** The body map. */
export const BODY = {
  views: { back: 'From behind', front: 'From the front' },
  regions: {
    neck: 'Neck',
    upper_back: 'Upper back',
    lower_back: 'Lower back',
    buttock: 'Buttocks',
    leg: 'Legs',
  },
  sides: { left: 'left', right: 'right', both: 'both sides', middle: 'middle' },
  /** A spot's name without its side. */
  spots: {
    neck: 'Neck',
    upper_back: 'Upper back',
    lower_back: 'Lower back',
    buttock: 'Buttock',
    sacrum: 'Between the buttocks',
    thigh_back: 'Back of the thigh',
    calf: 'Calf',
    neck_front: 'Front of the neck',
    groin: 'Groin',
    thigh_front: 'Front of the thigh',
    shin: 'Shin',
  } as Readonly<Record<string, string>>,
  yourLeft: 'your left',
  yourRight: 'your right',
  pick: 'Tap every place that hurt. Tap again to take it away.',
  list: 'The same as a list',
  somewhere: (region: string) => `${region}, anywhere`,
  fromFile: (name: string) => `“${name}”, as your file says`,
  nowhere: 'no place said',
} as const;
