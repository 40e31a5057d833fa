import {
  type ApplicationProblem,
  type Postgres,
  storedWhy,
  type WhyAsked,
  workOutWhy,
} from '@plumbline/application';
import { ok, type Result } from '@plumbline/domain';

/** Why, to runners who ask for their own: as it was worked out before, or else at once. */
export type Answers = (runnerId: string) => Promise<Result<string, ApplicationProblem>>;

export interface AnswersOptions {
  readonly postgres: Postgres;
  readonly now: () => Date;
  readonly program: string;
  /** Hears of a runner whose answer another program worked out before. */
  readonly onNewProgram: (runnerId: string) => void;
}

export function answersOf({ postgres, now, program, onNewProgram }: AnswersOptions): Answers {
  const underWay = new Map<string, Promise<unknown>>();

  async function workOut(runnerId: string, asked: WhyAsked) {
    const before = await postgres.answers.programOf(runnerId);
    if (before !== undefined && before !== program) onNewProgram(runnerId);
    return workOutWhy(postgres, runnerId, asked);
  }

  return async (runnerId) => {
    for (;;) {
      const asked = { now: now(), program };
      const stored = await storedWhy(postgres, runnerId, asked);
      if (stored !== undefined) return ok(stored);
      const known = underWay.get(runnerId);
      if (!known) {
        const work = workOut(runnerId, asked);
        underWay.set(runnerId, work);
        return work.finally(() => underWay.delete(runnerId));
      }
      // Several who ask at once wait for the same work; the records may have changed since it began.
      await known.catch(() => {});
    }
  };
}
