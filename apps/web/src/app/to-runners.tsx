import { Link } from 'wouter';
import { useView } from '../data/use-view.ts';
import { CASELOAD } from '../words/caseload.ts';

const WITH_RUNNERS: ReadonlySet<string> = new Set(['clinician', 'coach']);

/** The way to those who let a clinician or a coach see something. */
export function ToRunners() {
  const { data } = useView<{ readonly role: string }>('/api/me');
  if (!data || !WITH_RUNNERS.has(data.role)) return null;
  return (
    <Link href="/runners" className="to-runners">
      {CASELOAD.title}
    </Link>
  );
}
