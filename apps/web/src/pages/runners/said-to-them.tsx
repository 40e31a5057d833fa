import { CASELOAD } from '../../words/caseload.ts';

/** What the server says of an answer, a plan or a stop it says to the runner. */
export function SaidToThem() {
  return <p className="soft small">{CASELOAD.runner.saidToThem}</p>;
}
