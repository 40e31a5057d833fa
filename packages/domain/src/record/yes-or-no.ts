const YES = new Set([
  ...['yes', 'y', 'true', '1', 'ja', 'j', 'wahr', 'oui', 'vrai', 'sí', 'si', 'sì', 'verdadero'],
  ...['vero', 'sim', 'verdadeiro', 'waar'],
]);
const NO = new Set([
  ...['no', 'n', 'false', '0', 'nein', 'nee', 'falsch', 'non', 'faux', 'falso', 'não', 'onwaar'],
]);

/** What a cell says, also as spreadsheets write it in other languages; nothing where it says neither. */
export function yesOrNo(cell: string): boolean | undefined {
  const word = cell.trim().toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}
