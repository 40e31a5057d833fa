import { Link } from 'wouter';
import { LOG } from '../../words/log.ts';

export function NoRuns() {
  return (
    <div className="note">
      <p>{LOG.noRuns}</p>
      <Link href="/begin" className="button quiet">
        {LOG.bringIn}
      </Link>
    </div>
  );
}
