/** What every field says. */
export const FIELDS = {
  notSaid: 'Not said',
  clear: 'Clear',
  yes: 'Yes',
  no: 'No',
  within: (min: string, max: string, unit: string) =>
    `Please write a number from ${min} to ${max}${unit === '' ? '' : ` ${unit}`}, or leave it empty.`,
} as const;
