import { Link } from 'wouter';
import { Refused } from '../../connection/refused.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { wordsFor } from '../../words/each-reader.ts';
import { RUN, RUN_TO } from '../../words/run.ts';

/** Whether what went wrong is that the run is gone for good: asking again would not bring it. */
export function isNoSuchRun(error: Error | null): boolean {
  return error instanceof Refused && error.code === 'no-such-run';
}

/** A run that was taken away, and the ways on. */
export function NoSuchRun() {
  return (
    <>
      <PageTitle>{RUN.gone}</PageTitle>
      <p>{wordsFor(RUN_TO).goneSays}</p>
      <p className="buttons">
        <Link href="/runs" className="button">
          {RUN.all}
        </Link>
        <Link href="/log" className="button quiet own-only">
          {RUN.toLog}
        </Link>
      </p>
    </>
  );
}
