import type { OpenWhyView, WhyView } from '@plumbline/application';
import { StopNotice } from '../../parts/stop-notice.tsx';
import { Beside } from './beside.tsx';
import { Headline } from './headline.tsx';
import { LockedWhy } from './locked-why.tsx';
import { LongestCard } from './longest-card.tsx';
import { Months } from './months/months.tsx';
import { PrintSheet } from './print-sheet.tsx';
import { Ranking } from './ranking.tsx';
import { SafetyNotice } from './safety-notice.tsx';
import { useOpenCauses } from './use-open-causes.ts';
import { EmptyStore, VerdictNote, WhatNext } from './verdict-note.tsx';

/** The answer; before the safety questions are answered what was recorded, and the way to them. */
export function Why({ view }: { readonly view: WhyView }) {
  if (view.locked === null) return <Answered view={view} />;
  return view.runs === 0 ? <EmptyStore /> : <LockedWhy view={view} />;
}

/** Everything the runner's own data answer, most useful first. */
function Answered({ view }: { readonly view: OpenWhyView }) {
  const open = useOpenCauses();
  const { answer, words, longest, months } = view;
  if (answer.window.runs === 0) return <EmptyStore />;
  return (
    <>
      {words.safety && <SafetyNotice safety={words.safety} tier={answer.safety.tier} />}
      <StopNotice stop={view.stop} />
      <div className="why-top">
        <LongestCard longest={longest} />
        <Headline answer={answer} words={words} />
        <WhatNext view={view} />
      </div>
      <VerdictNote verdict={answer.verdict} />
      {words.possibilities.length > 0 && <Ranking view={view} open={open} />}
      <Beside answer={answer} words={words} />
      {months.length > 1 && <Months months={months} causes={view.causes} />}
      <PrintSheet view={view} />
    </>
  );
}
