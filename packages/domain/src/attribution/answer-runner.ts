import type { RunnerRecords } from '../record/records.ts';
import { layTimeline } from '../timeline/lay-timeline.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { adviceFor } from './advice-for.ts';
import type { Answer, CauseAnswer } from './answer.ts';
import { contextProbabilities } from './context-probability.ts';
import { ENGINE_VERSION, EVIDENCE_VERSION } from './engine-version.ts';
import { explainRun, findRun } from './explain-run.ts';
import type { History } from './history.ts';
import { type Judgement, NUISANCES, type Suspect } from './judge.ts';
import { controlProbability } from './negative-control.ts';
import { nextMeasurement } from './next-measurement.ts';
import { painfulRunsOf, painPointsOf, sharesOf } from './pain-points.ts';
import { noiseVariance } from './posterior.ts';
import { sensitivityOf } from './prior-sensitivity.ts';
import { CONTEXT_INCLUSION } from './priors.ts';
import { compareRestDays } from './rest-days.ts';
import { type Study, studyTimeline } from './study.ts';
import { tanglesOf } from './tangled.ts';
import { FOUND_POINTS, FOUND_PROBABILITY, verdictOf } from './verdict.ts';
import { HEADLINES, type HeadlineFacts, type NamedCause } from './wording.ts';

/** What the caller adds to the records: the domain has no clock and no hash. */
export interface Asked {
  /** ISO 8601 with offset. */
  readonly generatedAt: string;
  /** SHA-256 of `canonicalInput(records)`, lower-case hexadecimal. */
  readonly inputDigest: string;
  /** A run to explain: `last`, a file name or a start in ISO 8601. */
  readonly run?: string;
  /** What the safety questions came to; `not_screened` where nobody asked. */
  readonly safety?: Answer['safety'];
  /** True while a stop-running rule holds: then nothing is advised, and nothing to measure on a run. */
  readonly rests?: boolean;
}

const NOT_SCREENED: Answer['safety'] = {
  tier: 'not_screened',
  running: 'not_screened',
  reasons: [],
};

/** Why this runner's back hurts after running, as far as the records can tell. */
export function answerRunner(records: RunnerRecords, asked: Asked): Answer {
  const { timeline } = layTimeline(records);
  return answerTimeline(timeline, asked);
}

/** As `answerRunner`, from records already laid on their days. */
export function answerTimeline(timeline: Timeline, asked: Asked): Answer {
  return answerStudied(studyTimeline(timeline), asked);
}

/** The answer to what a study found. */
export function answerStudied({ history, judgement }: Study, asked: Asked): Answer {
  const safety = asked.safety ?? NOT_SCREENED;
  const running = asked.rests ? 'stop' : safety.running;
  const causes = causeAnswers(history, judgement, running);
  const found = namedCauses(causes.answers).filter(isFound);
  const verdict = verdictOf({
    tier: safety.tier,
    reported: history.reported.length,
    painful: history.painful.length,
    anyFound: found.length > 0,
  });
  const facts = {
    reportedRuns: history.reported.length,
    painfulRuns: history.painful.length,
    found,
    likeliest: namedCauses(causes.answers)[0],
    alike: alikeAtRest(compareRestDays(history)),
  };
  const frame = {
    schema: 'plumbline.answer/1',
    generatedAt: asked.generatedAt,
    engineVersion: ENGINE_VERSION,
    evidenceVersion: EVIDENCE_VERSION,
    inputDigest: asked.inputDigest,
    window: windowOf(history),
    verdict,
    headline: HEADLINES[verdict](facts),
    safety,
  } as const;
  if (verdict === 'see_someone_first')
    return { ...frame, ...withheld(history, judgement, asked.run) };
  return { ...frame, ...findings({ history, judgement }, causes, { ...asked, running }) };
}

type Findings = Omit<
  Answer,
  | 'schema'
  | 'generatedAt'
  | 'engineVersion'
  | 'evidenceVersion'
  | 'inputDigest'
  | 'window'
  | 'verdict'
  | 'headline'
  | 'safety'
>;

function findings(
  { history, judgement }: Study,
  causes: CauseAnswers,
  { run, running }: Pick<Asked, 'run'> & Pick<Answer['safety'], 'running'>,
): Findings {
  const { suspects, posterior, design } = judgement;
  const tangled = tanglesOf(
    suspects.map(({ cause, dose }) => ({ cause: cause.id, dose: dose.centred })),
    posterior.sets,
    running,
  );
  const control = controlProbability(history.outcome, design, posterior);
  return {
    causes: causes.answers,
    somethingElse: { probability: posterior.sets[0] as number, share: causes.left },
    tangled,
    context: contextOf(judgement),
    negativeControl: control === undefined ? null : { probability: control },
    priorSensitivity: sensitivityOf(history, judgement),
    nextMeasurement: nextMeasurement({ history, judgement, tangles: tangled }, running),
    restDays: compareRestDays(history),
    run: explained(history, suspects, run),
  };
}

/** With a sign that somebody should look first, nothing is said of causes. */
function withheld(history: History, { suspects }: Judgement, run: string | undefined): Findings {
  const none = suspects.reduce(
    (product, { prior }) => product * (1 - prior.reduce((sum, p) => sum + p, 0)),
    1,
  );
  const shown = explained(history, suspects, run);
  return {
    causes: suspects.map(({ cause, exposures }) => ({
      cause: cause.id,
      probability: null,
      painPoints: null,
      measuredRuns: measuredRuns(history, exposures),
      evidence: cause.evidence.map((claim) => claim.id),
      advice: [],
      share: null,
    })),
    // The contract asks for a number here: what was believed before any record was read.
    somethingElse: { probability: none, share: null },
    tangled: [],
    context: [],
    negativeControl: null,
    priorSensitivity: null,
    nextMeasurement: null,
    restDays: null,
    run: shown && { ...shown, causes: [] },
  };
}

interface CauseAnswers {
  readonly answers: readonly CauseAnswer[];
  readonly left: number | null;
}

function causeAnswers(
  history: History,
  { suspects, posterior }: Judgement,
  running: Answer['safety']['running'],
): CauseAnswers {
  const noise = noiseVariance(posterior);
  const runs = suspects.map(({ curves }) => painfulRunsOf(history, curves, noise));
  const shares = sharesOf(
    suspects.map(({ effect }) => effect),
    runs,
  );
  const answers = suspects.map(({ cause, exposures, effect, probability }, k) => ({
    cause: cause.id,
    probability,
    painPoints: painPointsOf(effect, runs[k] ?? []),
    measuredRuns: measuredRuns(history, exposures),
    evidence: cause.evidence.map((claim) => claim.id),
    advice: adviceFor(cause, history.timeline, running).map((advice) => advice.text),
    share: shares?.causes[k] ?? null,
  }));
  answers.sort((a, b) => b.probability - a.probability);
  return { answers, left: shares?.left ?? null };
}

/** Enough days, some pain at rest, and a difference that is surely small. */
function alikeAtRest(rest: Answer['restDays']): HeadlineFacts['alike'] {
  if (!rest || rest.days < 10 || rest.restDayMean < 1 || rest.difference.high > 0.7)
    return undefined;
  return { runDays: rest.runDayMean, restDays: rest.restDayMean };
}

function namedCauses(answers: readonly CauseAnswer[]): readonly NamedCause[] {
  return answers.map(({ cause, probability, painPoints }) => ({
    cause,
    probability: probability ?? 0,
    points: painPoints?.mean ?? 0,
    low: painPoints?.low ?? 0,
    high: painPoints?.high ?? 0,
  }));
}

function isFound({ probability, points }: NamedCause): boolean {
  return probability >= FOUND_PROBABILITY && points >= FOUND_POINTS;
}

function contextOf({ factors, posterior, design }: Judgement): Answer['context'] {
  const weighed = contextProbabilities(posterior.pieces, NUISANCES, design);
  let place = 0;
  const probabilities = factors.map(({ factor, dose }) => {
    const varies = dose.centred.some((x) => x !== 0);
    const probability = varies ? weighed[place++] : undefined;
    return { factor: factor.id, probability: probability ?? CONTEXT_INCLUSION };
  });
  return probabilities.sort((a, b) => b.probability - a.probability);
}

function windowOf(history: History): Answer['window'] {
  return {
    from: history.from,
    to: history.to,
    runs: history.runs.length,
    reportedRuns: history.reported.length,
    painfulRuns: history.painful.length,
    restDays: history.restDays.length,
  };
}

function measuredRuns(history: History, exposures: Suspect['exposures']): number {
  return history.runs.filter((i) => exposures[i]?.obtained === 'measured').length;
}

function explained(
  history: History,
  suspects: readonly Suspect[],
  run: string | undefined,
): Answer['run'] {
  const index = run === undefined ? undefined : findRun(history.timeline, run);
  const found = index === undefined ? undefined : history.timeline.runs[index];
  return index === undefined || !found ? null : explainRun(found, index, suspects);
}
