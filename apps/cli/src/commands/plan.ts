import { type PlanWanted, planFor } from '@plumbline/application';
import { type Day, type Kilometres, planDocument } from '@plumbline/domain';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { failed } from '../failure.ts';
import { planText } from '../print/plan-text.ts';
import { recordsFrom } from '../records-from.ts';
import { complain, print } from '../terminal/terminal.ts';

export interface PlanOptions {
  readonly json?: boolean;
  readonly from?: Day;
  readonly goalKm?: Kilometres;
  readonly goalDate?: Day;
  readonly weights?: boolean;
  readonly footStrike?: boolean;
}

/** Four weeks from `folder`, touching no store; or from the store where no folder is named. */
export async function plan(folder: string | undefined, options: PlanOptions): Promise<ExitCode> {
  if ((options.goalKm === undefined) !== (options.goalDate === undefined)) {
    complain('a goal is a distance and a day: give both --goal-km and --goal-date.');
    return EXIT.usage;
  }
  const read = await recordsFrom(folder);
  if (typeof read === 'number') return read;
  if (!read.ok) return failed(read.error);
  const made = planFor(read.value.records, { now: new Date(), wanted: wantedOf(options) });
  const document = planDocument(made);
  print(options.json ? JSON.stringify(document, null, 2) : planText(document));
  return EXIT.done;
}

function wantedOf({ from, goalKm, goalDate, weights, footStrike }: PlanOptions): PlanWanted {
  return {
    ...(from === undefined ? {} : { from }),
    ...(goalKm === undefined || goalDate === undefined
      ? {}
      : { goal: { kind: 'distance', km: goalKm, day: goalDate } }),
    equipment: weights ? 'weights' : 'nothing',
    asksFootStrike: footStrike === true,
  };
}
