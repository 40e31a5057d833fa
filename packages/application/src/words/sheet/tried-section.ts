import { type ClinicianPage, type ExperimentResult, LEAST_PAIRS } from '@plumbline/domain';
import type { Section } from '@plumbline/paper';
import { dayWords } from '../day-words.ts';
import { CHANGE_WORDS, fromTo, moreOrLess, VERDICT_TITLES } from '../experiment-words.ts';
import { count } from '../plain-text.ts';
import { line } from './blocks.ts';

export function triedSection(tried: ClinicianPage['tried']): Section {
  const blocks = tried.flatMap((one) => line(triedWords(one), 2));
  return {
    title: 'Tried',
    blocks: blocks.length > 0 ? blocks : line('Nothing was tried with the app so far.', 0, 'soft'),
  };
}

function triedWords({ experiment, result }: ClinicianPage['tried'][number]): string {
  const { change, began, ended } = experiment;
  const until = ended ? dayWords(ended.day) : 'now';
  const said = `${CHANGE_WORDS[change].name} (${dayWords(began)} to ${until}): ${VERDICT_TITLES[result.verdict].toLowerCase()}.`;
  return [said, foundWords(result)].filter((part) => part !== '').join(' ');
}

function foundWords(result: ExperimentResult): string {
  if (result.design === 'phase') {
    const { difference } = result;
    if (!difference) return '';
    return `Pain ${moreOrLess(difference.mean)} than it would be by itself (${fromTo(difference)} points); nothing was drawn.`;
  }
  const { effect, pairs } = result;
  if (result.verdict === 'running') return `${count(pairs.length, 'pair')} of runs so far.`;
  if (!effect || pairs.length < LEAST_PAIRS) return `${count(pairs.length, 'pair')} of runs.`;
  return `Drawn by lot, ${count(pairs.length, 'pair')} of runs: pain ${moreOrLess(effect.mean)} with it (${fromTo(effect)} points).`;
}
