import { CASELOAD } from '../../words/caseload.ts';
import { useSeenRunnerIfAny } from './seen-runner.ts';

/** What the server says of an answer, a plan or a stop it says to the runner: a guest is told so before it. */
export function SaidToThem() {
  const runner = useSeenRunnerIfAny();
  if (!runner) return null;
  return (
    <p className="note">{CASELOAD.runner.saidToThem(runner.name || CASELOAD.runner.unnamed)}</p>
  );
}
