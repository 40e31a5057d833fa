/**
 * The name under which a file that a list of activities names was found: beside the list, in the same
 * folder or archive. `export.zip › activities.csv` names `activities/1.fit.gz`, which is
 * `export.zip › activities/1.fit.gz`.
 */
export function listedFileName(list: string, file: string): string {
  const end = Math.max(list.lastIndexOf('/') + 1, endOfLast(list, ' › '));
  return `${list.slice(0, end)}${file.replaceAll('\\', '/').replace(/^\.?\//, '')}`;
}

function endOfLast(text: string, part: string): number {
  const at = text.lastIndexOf(part);
  return at < 0 ? 0 : at + part.length;
}
