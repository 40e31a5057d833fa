import type { CauseId, Exposure, Study, Suspect } from '@plumbline/domain';
import type { CauseSummary } from '../views/why-view.ts';
import { CAUSE_WORDS } from '../words/cause-words.ts';

export function causeSummaries(study: Study): readonly CauseSummary[] {
  return study.judgement.suspects.map((suspect) => causeSummary(study, suspect));
}

export function causeSummary(
  { history }: Study,
  { cause, exposures }: Pick<Suspect, 'cause' | 'exposures'>,
): CauseSummary {
  const counts = { measured: 0, estimated: 0, unknown: 0 };
  for (const place of history.runs) counts[exposures[place]?.obtained ?? 'unknown']++;
  const { id, asks, unit } = cause;
  return { cause: id, name: CAUSE_WORDS[id].name, asks, unit, obtained: counts };
}

export function suspectOf({ judgement }: Study, id: CauseId): Suspect {
  const suspect = judgement.suspects.find(({ cause }) => cause.id === id);
  if (!suspect) throw new Error(`a study without ${id}`);
  return suspect;
}

export function isKnown(
  exposure: Exposure | undefined,
): exposure is Exclude<Exposure, { readonly obtained: 'unknown' }> {
  return exposure !== undefined && exposure.obtained !== 'unknown';
}
