import { Link } from 'wouter';
import { mayHaveRunners, useMe } from '../data/use-me.ts';
import { CASELOAD } from '../words/caseload.ts';

/** The way to those who let a clinician or a coach see something. */
export function ToRunners() {
  const { data } = useMe();
  if (!data || !mayHaveRunners(data.role)) return null;
  return (
    <Link href="/runners" className="to-runners">
      {CASELOAD.title}
    </Link>
  );
}
