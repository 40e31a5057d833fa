import type { ClinicianPage } from '@plumbline/domain';
import type { Section } from '@plumbline/paper';
import { dayWords } from '../day-words.ts';
import type { Units } from '../distance-words.ts';
import { count, sentenceCase } from '../plain-text.ts';
import { SIGN_WORDS } from '../sign-words.ts';
import { fact, line, told } from './blocks.ts';
import { limitWords } from './limit-words.ts';

export function safetySection(
  {
    answered,
    yes,
    no,
    unanswered,
    seen,
    limits,
    lastKept,
    privateAnswers,
  }: ClinicianPage['safety'],
  units: Units,
): Section {
  const title = 'Safety questions';
  const keepTo = limits.flatMap((limit) => fact('To keep to', limitWords(limit, units), 1));
  if (answered === 'none') return { title, blocks: [...line('None was answered.', 1), ...keepTo] };
  const said = seen && [
    `Seen on ${dayWords(seen.date)}`,
    seen.by ? ` by ${told(seen.by, 60)}` : '',
    seen.said ? `: ${told(seen.said, 160)}` : '',
    seen.mayRun === undefined ? '' : seen.mayRun ? '; may run' : '; may not run',
  ];
  return {
    title,
    blocks: [
      ...fact(
        'Yes',
        yes.length > 0
          ? signs(yes)
          : privateAnswers === 'told'
            ? 'to none'
            : 'to none of those shared',
        1,
      ),
      ...fact('No', noWords(no, lastKept), 1),
      ...fact('Not answered', open(unanswered), 4),
      ...fact('Kept back', privateAnswers === 'kept_back' ? KEPT_BACK : '', 1),
      ...fact('Looked at', said ? `${said.join('')}.` : '', 2),
      ...keepTo,
    ],
  };
}

function signs(answers: ClinicianPage['safety']['yes']): string {
  const named = answers.map(({ id, since }) =>
    since === undefined ? SIGN_WORDS[id] : `${SIGN_WORDS[id]} (since ${dayWords(since)})`,
  );
  return named.length > 0 ? `${sentenceCase(named.join('; '))}.` : '';
}

/** The day is that of the last time through, not of each answer. */
function noWords(no: ClinicianPage['safety']['no'], lastKept: string | undefined): string {
  if (no.length === 0) return '';
  const day = lastKept === undefined ? '' : ` Last gone through on ${dayWords(lastKept)}.`;
  return `${signs(no)}${day}`;
}

const KEPT_BACK =
  'The questions about saddle numbness, bladder, bowel, sex and pregnancy: the runner did not share them. Please ask.';

function open(unanswered: ClinicianPage['safety']['unanswered']): string {
  return unanswered.length > 0 ? `${count(unanswered.length, 'question')}.` : '';
}
