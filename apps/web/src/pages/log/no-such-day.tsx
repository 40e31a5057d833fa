import type { LogView } from '@plumbline/application';
import { Link } from 'wouter';
import { isCalendarDay } from '../../show/days.ts';
import { LOG } from '../../words/log.ts';
import { ChooseDay } from './choose-subject.tsx';

/** Why nothing can be written of a day; null where it can. */
export function whyNot(day: string, today: string): string | null {
  if (!isCalendarDay(day)) return LOG.noSuchDay;
  return day > today ? LOG.dayAhead : null;
}

interface Props {
  readonly says: string;
  readonly view: LogView;
}

/** An address of a day that there is not, or not yet: said, with a choice of those that there are. */
export function NoSuchDay({ says, view }: Props) {
  return (
    <section className="card log-card">
      <p>{says}</p>
      <ChooseDay view={view} />
      <p>
        <Link href="/log">{LOG.latestRun}</Link>
      </p>
    </section>
  );
}
