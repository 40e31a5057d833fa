import type { CauseAnswer } from '../attribution/answer.ts';
import type { CauseId } from '../causes/cause.ts';

/** What the answer found of a cause. */
export type Finding = Pick<CauseAnswer, 'cause' | 'probability' | 'painPoints'>;

/** One change that could be made, and what speaks for and against it. */
export interface Candidate {
  readonly cause: CauseId;
  /** Points of pain on painful runs: what the cause seems to add, times how likely it adds at all. */
  readonly benefit: { readonly mean: number; readonly low: number; readonly high: number };
  readonly probability: number;
  /** 0 where nothing is known to speak against it, to 1. */
  readonly risk: number;
  /** 0 nothing to do, to 1 for hours a week. */
  readonly effort: number;
  /** How open the question is that trying it would close, 0 to 1. */
  readonly teaches: number;
  readonly score: number;
}

export interface NextChange {
  readonly chosen: Candidate | undefined;
  /** All that were weighed, in the order in which they would be tried. */
  readonly candidates: readonly Candidate[];
}

/** Ours, in the terms of the evidence base §0: what each change costs and can do. */
const PRICE: Readonly<Record<CauseId, { readonly risk: number; readonly effort: number }>> = {
  overload: { risk: 0, effort: 0.1 },
  weakness: { risk: 0.1, effort: 0.5 },
  form: { risk: 0.25, effort: 0.3 },
  dehydration: { risk: 0.1, effort: 0.2 },
  'foot-strike': { risk: 0.9, effort: 0.8 },
};
/** A cause less likely than this, or that adds less, is no reason to change anything. */
const WORTH_A_CHANGE = { probability: 0.25, points: 0.25 } as const;
/** Points of pain that a risk, an effort and an open question are weighed as. Ours. */
const WEIGHT = { risk: 0.8, effort: 0.4, teaches: 0.3 } as const;

/** Load comes first unless something else promises more than twice as much. */
const LOAD_FIRST = 2;

/**
 * The one change to make next; nothing where no cause is likely enough to be worth one. By score, but load first where it
 * promises half as much as the best, because it asks for nothing but less; foot strike last, and only when asked for.
 */
export function nextChange(
  findings: readonly Finding[],
  { asksFootStrike }: { readonly asksFootStrike: boolean },
): NextChange {
  const candidates = findings
    .flatMap((finding) => candidateOf(finding))
    .filter(({ cause }) => cause !== 'foot-strike' || asksFootStrike)
    .sort((a, b) => b.score - a.score);
  const best = Math.max(0, ...candidates.map(({ benefit }) => benefit.mean));
  const place = ({ cause, benefit }: Candidate) => {
    if (cause === 'foot-strike') return 2;
    return cause === 'overload' && LOAD_FIRST * benefit.mean >= best ? 0 : 1;
  };
  const inOrder = [0, 1, 2].flatMap((at) => candidates.filter((one) => place(one) === at));
  return { chosen: inOrder[0], candidates: inOrder };
}

function candidateOf({ cause, probability, painPoints }: Finding): readonly Candidate[] {
  if (probability === null || painPoints === null) return [];
  if (probability < WORTH_A_CHANGE.probability) return [];
  const benefit = {
    mean: probability * painPoints.mean,
    low: probability * painPoints.low,
    high: probability * painPoints.high,
  };
  if (benefit.mean < WORTH_A_CHANGE.points) return [];
  const { risk, effort } = PRICE[cause];
  const teaches = 4 * probability * (1 - probability);
  const score =
    benefit.mean - WEIGHT.risk * risk - WEIGHT.effort * effort + WEIGHT.teaches * teaches;
  return [{ cause, benefit, probability, risk, effort, teaches, score }];
}
