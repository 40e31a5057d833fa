/** Spaces of other kinds, which the official validators do not take for one. */
const OTHER_SPACES = /[\p{Zs}\u2028\u2029]/gu;

/** Characters that neither XML nor a FHIR string may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** `text` as a FHIR string may hold it, or nothing where nothing is left: FHIR has no empty strings. */
export function plainString(text: string | undefined): string | undefined {
  const plain = text?.toWellFormed().replace(UNPRINTABLE, '').replace(OTHER_SPACES, ' ').trim();
  return plain === '' ? undefined : plain;
}
