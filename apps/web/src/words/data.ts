export const DATA = {
  title: 'Your data',
  units: 'Units',
  metric: 'Kilometres, kilograms',
  imperial: 'Miles, pounds',
  unitsSaved: 'Units saved.',
} as const;
