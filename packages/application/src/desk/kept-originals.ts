import { newId, type OriginalRecord } from '@plumbline/store';
import { DERIVED_BY } from '../intake/derived-by.ts';
import type { StoredLine } from '../report/file-line.ts';
import type { KeptFile } from './edit.ts';

/** The records of files that are kept anew; one whose bytes are there already needs none. */
export function keptOriginals(
  there: readonly OriginalRecord[],
  keeps: readonly KeptFile[],
): readonly OriginalRecord[] {
  const known = new Set(there.map(({ sha256 }) => sha256));
  return keeps
    .filter(({ sha256 }) => !known.has(sha256))
    .map(({ file, sha256, bytes, what }) => {
      const line: StoredLine = { holds: 'other', outcome: 'nothing', what, runs: 0, problems: [] };
      return {
        id: newId(),
        sha256,
        size: bytes.length,
        file,
        isCopy: false,
        context: '{}',
        contextDigest: '',
        line: JSON.stringify(line),
        derivedBy: DERIVED_BY,
      };
    });
}
