import { createHash } from 'node:crypto';
import {
  allowedOn,
  answerRunner,
  answerSafety,
  canonicalInput,
  type Day,
  known,
  QUESTION_IDS,
  type QuestionId,
  type RunnerRecords,
  type TriageAnswers,
  triage,
} from '@plumbline/domain';
import type { Documented, Row, Trace } from '../documented.ts';

const TODAY = '2026-10-07' as Day;
const NOW = '2026-10-07T18:00:00.000Z';

/** Records read from a folder, with everything that a document needs to know of them. */
export function documented(records: RunnerRecords, also: Partial<Documented> = {}): Documented {
  const digest = createHash('sha256').update(canonicalInput(records)).digest('hex');
  const safety = answerSafety(records.triage, TODAY);
  return {
    records,
    traceOf: traceIn(records),
    runner: digest,
    digest,
    today: TODAY,
    now: NOW,
    version: '0.1.0',
    safety: known(safety),
    allowed: allowedOn(records, TODAY),
    privateAnswers: 'told',
    triage: records.triage && triage(records.triage, TODAY),
    questions: Object.fromEntries(QUESTION_IDS.map((id) => [id, `${id}?`])) as Readonly<
      Record<QuestionId, string>
    >,
    answer: answerRunner(records, { generatedAt: NOW, inputDigest: digest, safety }),
    ...also,
  };
}

function traceIn({ profile, triage: answers, intake, care }: RunnerRecords) {
  return (row: Row): Trace => {
    if (row === profile) return whole('profile.json');
    if (row === answers) return whole('triage.json');
    if (row === intake) return whole('intake.json');
    if (row === care) return whole('care.json');
    const { file, line } = (row as Extract<Row, { origin: unknown }>).origin;
    return { record: `${file}#${line}`, file, line, writtenBy: 'file' };
  };
}

function whole(file: string): Trace {
  return { record: file, file, line: undefined, writtenBy: 'file' };
}

export const NOBODY: RunnerRecords = {
  runs: [],
  diary: [],
  strength: [],
  tests: [],
  hydration: [],
  form: [],
  profile: undefined,
  triage: undefined,
  intake: undefined,
  care: undefined,
  shares: [],
  experiments: [],
  wishes: undefined,
  screenings: [],
};

/** Every safety question answered, `yes` with yes. */
export function answered(...yes: readonly QuestionId[]): TriageAnswers {
  return {
    age: 41,
    sex: 'female',
    seen: undefined,
    answers: Object.fromEntries(
      QUESTION_IDS.map((id) => [
        id,
        { value: yes.includes(id), since: undefined, examined: undefined },
      ]),
    ),
  };
}
