import {
  type ApplicationProblem,
  type Postgres,
  storedWhy,
  workOutWhy,
} from '@plumbline/application';
import { ok, type Result } from '@plumbline/domain';

/** Why, to runners who ask for their own: as it was worked out before, or else at once. */
export type Answers = (runnerId: string) => Promise<Result<string, ApplicationProblem>>;

export interface AnswersOptions {
  readonly postgres: Postgres;
  readonly now: () => Date;
  readonly program: string;
}

export function answersOf({ postgres, now, program }: AnswersOptions): Answers {
  const underWay = new Map<string, Promise<unknown>>();

  return async (runnerId) => {
    for (;;) {
      const asked = { now: now(), program };
      const stored = await storedWhy(postgres, runnerId, asked);
      if (stored !== undefined) return ok(stored);
      const known = underWay.get(runnerId);
      if (!known) {
        const work = workOutWhy(postgres, runnerId, asked);
        underWay.set(runnerId, work);
        return work.finally(() => underWay.delete(runnerId));
      }
      // Several who ask at once wait for the same work; the records may have changed since it began.
      await known.catch(() => {});
    }
  };
}
