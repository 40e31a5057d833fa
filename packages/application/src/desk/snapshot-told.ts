import { type Answer, type PrivateAnswers, safetyTold } from '@plumbline/domain';
import type { Snapshot } from './snapshot.ts';

/** Of the safety answers, what somebody else is told. */
export interface ToldOfSafety {
  /** Whether they are told which answers led there, beside what it comes to. */
  readonly reasons: 'told' | 'kept_back';
  readonly privateAnswers: PrivateAnswers;
}

/** A runner's data as somebody else may see them: nothing where a private answer alone makes the result what it is. */
export function snapshotTold(
  snapshot: Snapshot,
  { reasons, privateAnswers }: ToldOfSafety,
): Snapshot | undefined {
  const told = safetyTold(snapshot.records, snapshot.today, privateAnswers);
  if (!told.known) return undefined;
  const safety = reasons === 'told' ? told.value : { ...told.value, reasons: [] };
  const within = (answer: Answer): Answer => ({ ...answer, safety });
  return {
    ...snapshot,
    safety,
    answer: () => within(snapshot.answer()),
    answerOn: (run) => within(snapshot.answerOn(run)),
  };
}
