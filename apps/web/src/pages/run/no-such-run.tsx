import { Link } from 'wouter';
import { Refused } from '../../connection/refused.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { RUN } from '../../words/run.ts';

/** Whether what went wrong is that the run is gone for good: asking again would not bring it. */
export function isNoSuchRun(error: Error | null): boolean {
  return error instanceof Refused && error.code === 'no-such-run';
}

/** A run that was taken away, and the ways on. */
export function NoSuchRun() {
  return (
    <>
      <PageTitle>{RUN.gone}</PageTitle>
      <p>{RUN.goneSays}</p>
      <p className="buttons">
        <Link href="/runs" className="button">
          {RUN.all}
        </Link>
        <Link href="/log" className="button quiet">
          {RUN.toLog}
        </Link>
      </p>
    </>
  );
}
