import type { TriageAnswers } from '@plumbline/domain';
import type { ImportProblem } from '../file-reading.ts';
import { jsonDocument, withEachFieldOnce } from '../tables/json-document.ts';
import { triageFrom } from './triage-json.ts';

export interface TriageReading {
  /** Nothing where the file is no JSON object. */
  readonly triage: TriageAnswers | undefined;
  readonly problems: readonly ImportProblem[];
}

/** Safety answers from a file of any name. */
export function readTriage(name: string, bytes: Uint8Array): TriageReading {
  const read = jsonDocument(name, bytes);
  const document = read.ok ? withEachFieldOnce(name, { bytes, value: read.value }) : read;
  if (!document.ok) return { triage: undefined, problems: [document.error] };
  return triageFrom(name, document.value);
}
