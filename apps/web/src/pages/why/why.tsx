import type { WhyView } from '@plumbline/application';
import { Beside } from './beside.tsx';
import { Headline } from './headline.tsx';
import { LongestCard } from './longest-card.tsx';
import { Months } from './months/months.tsx';
import { PrintSheet } from './print-sheet.tsx';
import { Ranking } from './ranking.tsx';
import { SafetyNotice } from './safety-notice.tsx';
import { useOpenCauses } from './use-open-causes.ts';
import { EmptyStore, VerdictNote, WhatNext } from './verdict-note.tsx';

/** Everything the runner's own data answer, most useful first. */
export function Why({ view }: { readonly view: WhyView }) {
  const open = useOpenCauses();
  const { answer, words, longest, months } = view;
  if (answer.window.runs === 0) return <EmptyStore />;
  return (
    <>
      {words.safety && <SafetyNotice safety={words.safety} tier={answer.safety.tier} />}
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
