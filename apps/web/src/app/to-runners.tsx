import { Link } from 'wouter';
import { useMe } from '../data/use-me.ts';
import { CASELOAD } from '../words/caseload.ts';

const WITH_RUNNERS: ReadonlySet<string> = new Set(['clinician', 'coach']);

/** The way to those who let a clinician or a coach see something. */
export function ToRunners() {
  const { data } = useMe();
  if (!data || !WITH_RUNNERS.has(data.role)) return null;
  return (
    <Link href="/runners" className="to-runners">
      {CASELOAD.title}
    </Link>
  );
}
