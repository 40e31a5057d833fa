import { err, ok, type Result } from '@plumbline/domain';
import { armor } from 'age-encryption';
import type { SharingProblem } from '../sharing-problem.ts';

const BEGIN = '-----BEGIN AGE ENCRYPTED FILE-----';
const END = '-----END AGE ENCRYPTED FILE-----';

/** The sealed bytes in letters, as the `age` program reads and writes them. */
export function armoured(sealed: Uint8Array): string {
  return armor.encode(sealed);
}

/** Whether a text is such a file. */
export function isArmoured(file: string): boolean {
  return file.trimStart().startsWith(BEGIN);
}

export function withoutArmour(file: string): Result<Uint8Array, SharingProblem> {
  if (!file.includes(END)) return err({ code: 'not-whole' });
  try {
    return ok(armor.decode(file));
  } catch {
    return err({ code: 'altered' });
  }
}
