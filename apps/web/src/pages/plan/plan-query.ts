import { isCalendarDay } from '../../show/days.ts';

/** A run on another day than the plan's own. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** What the plan is made for, as the page's address says it: a link to it shows the same again. */
export interface PlanQuery {
  readonly goal: { readonly km: number; readonly day: string } | null;
  readonly moves: readonly Move[];
  readonly hasWeights: boolean;
  readonly asksStrike: boolean;
}

/** Reads `?km=15&day=2026-09-20&moves=2026-06-28~2026-06-27&weights=1`; what it does not understand is left out. */
export function readPlanQuery(search: string): PlanQuery {
  const given = new URLSearchParams(search);
  const [km, day] = [Number(given.get('km')), given.get('day') ?? ''];
  const isGoal = km > 0 && km <= 500 && isCalendarDay(day);
  return {
    goal: isGoal ? { km, day } : null,
    moves: (given.get('moves') ?? '').split(',').flatMap(moveIn),
    hasWeights: given.get('weights') === '1',
    asksStrike: given.get('strike') === '1',
  };
}

/** The same for the address, and for asking the server. */
export function writePlanQuery(
  { goal, moves, hasWeights, asksStrike }: PlanQuery,
  trial: Move | null = null,
): string {
  const written = new URLSearchParams();
  if (goal) {
    written.set('km', String(goal.km));
    written.set('day', goal.day);
  }
  if (moves.length > 0) written.set('moves', moves.map(moveOut).join(','));
  if (hasWeights) written.set('weights', '1');
  if (asksStrike) written.set('strike', '1');
  if (trial) written.set('trial', moveOut(trial));
  const text = written.toString();
  return text === '' ? '' : `?${text}`;
}

function moveIn(text: string): readonly Move[] {
  const [from = '', to = ''] = text.split('~');
  return isCalendarDay(from) && isCalendarDay(to) ? [{ from, to }] : [];
}

function moveOut({ from, to }: Move): string {
  return `${from}~${to}`;
}
