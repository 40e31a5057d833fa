export const WHY = {
  title: 'Why does my back hurt after running?',
  longest: 'Longest sensible run now',
} as const;
