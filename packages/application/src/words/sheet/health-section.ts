import { type ClinicianPage, isConditionTold, type Reading } from '@plumbline/domain';
import type { Section } from '@plumbline/paper';
import { CONDITION_WORDS } from '../intake-words.ts';
import { sentenceCase } from '../plain-text.ts';
import { fact, told } from './blocks.ts';

const NOT_ASKED = 'not asked';
const MOST = 8;

export function healthSection({ told: intake, profile, safety }: ClinicianPage): Section {
  const ticked = profile?.conditions.known
    ? profile.conditions.value
        .filter((one) => isConditionTold(one, safety.privateAnswers))
        .map((one) => CONDITION_WORDS[one])
    : [];
  const others = intake?.otherConditions.known ? intake.otherConditions.value : [];
  const wasAsked = profile?.conditions.known || intake?.otherConditions.known;
  const conditions = [...ticked, ...others.map((one) => told(one, 60))];
  return {
    title: 'Health',
    blocks: [
      ...fact(
        'Conditions',
        wasAsked ? listOrNone(conditions, NONE[safety.privateAnswers]) : NOT_ASKED,
        1,
      ),
      ...fact('Medicines', medicines(intake?.medicines), 1),
    ],
  };
}

const NONE = { told: 'none, as told', kept_back: 'none of those shared' } as const;

function medicines(said: Reading<readonly string[]> | undefined): string {
  return said?.known
    ? listOrNone(
        said.value.map((one) => told(one, 60)),
        NONE.told,
      )
    : NOT_ASKED;
}

function listOrNone(items: readonly string[], none: string): string {
  if (items.length === 0) return none;
  const more = items.length > MOST ? `; … ${items.length - MOST} more in the app` : '';
  return `${sentenceCase(items.slice(0, MOST).join('; '))}${more}`;
}
