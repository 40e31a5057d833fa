const DRIVE = /^[a-z]:/i;
const LONGEST_NAME = 4096;

/** Why an entry's name is not one of a file within its archive, or nothing. Backslashes count as slashes. */
export function badEntryName(name: string): string | undefined {
  const parts = name.split('/');
  if (name === '') return 'no name';
  if (name.length > LONGEST_NAME) return 'a name of more than 4096 characters';
  if (name.startsWith('/') || DRIVE.test(name)) return 'an absolute path';
  if (parts.includes('..')) return 'a path that leads out of the archive';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(name)) return 'a name with control characters';
  return undefined;
}

/** Files that systems leave beside the runner's own, by any part of their path. */
export function isHidden(name: string): boolean {
  return name
    .split('/')
    .some(
      (part) =>
        (part.startsWith('.') && part !== '.' && part !== '..') ||
        part === '__MACOSX' ||
        /^(thumbs\.db|desktop\.ini|icon\r)$/i.test(part),
    );
}
