import type { LogRunView, LogView } from '@plumbline/application';
import { useState } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../show/use-format.ts';
import { LOG } from '../../words/log.ts';
import { runAddress } from './asked.ts';
import { MorningCard } from './morning-card.tsx';
import { subjectWords } from './said.ts';
import { runSubject } from './subject.ts';

interface Props {
  readonly view: LogView;
  /** The run that the page is about: what is asked of it is asked there. */
  readonly shown: string | null;
}

/** What is asked for now of another run than the one on the page: one thing at most. */
export function OtherPrompts({ view, shown }: Props) {
  const [first] = view.prompts;
  // Stays once it is answered, so that nothing jumps away under the finger.
  const [morning, setMorning] = useState<string | null>(null);
  if (first?.ask === 'next-morning' && morning === null) setMorning(first.runId);
  const asks = (runId: string | null) =>
    runId === null || runId === shown ? undefined : view.runs.find((run) => run.runId === runId);

  const told = asks(morning);
  if (told) return <MorningCard key={told.runId} subject={runSubject(told)} view={view} />;
  if (first?.ask === 'weighing' && view.runs[0]?.day !== first.day)
    return <Weighing why={first.why} />;
  const untold = first?.ask === 'pain' ? asks(first.runId) : undefined;
  return untold ? <PainPrompt run={untold} today={view.today} /> : null;
}

/** Asked for ahead: the run of today is asked where its drinks are written. */
function Weighing({ why }: { readonly why: string }) {
  return <p className="note">{`${LOG.weighNext} ${why}`}</p>;
}

function PainPrompt({ run, today }: { readonly run: LogRunView; readonly today: string }) {
  const format = useFormat();
  return (
    <p className="note log-prompt">
      <span>{LOG.notSaidYet(subjectWords(runSubject(run), today, format))}</span>
      <Link href={runAddress(run.runId)}>{LOG.sayNow}</Link>
    </p>
  );
}
