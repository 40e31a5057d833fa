import { FORM_CHECK, type SessionDocument } from '@plumbline/domain';
import { oneDecimal } from './plain-text.ts';

/** What each kind of session is called in a calendar or on a watch. */
export const SESSION_TITLES: Readonly<
  Record<SessionDocument['kind'], (session: SessionDocument) => string>
> = {
  run: ({ km, intensity }) => `Run ${oneDecimal(km ?? 0)} km, ${intensity ?? 'easy'}`,
  run_walk: ({ minutes }) => `Run and walk ${minutes ?? 0} min`,
  strength: ({ minutes }) => `Strength ${minutes ?? 0} min`,
  test: () => 'Strength tests',
};

/** The names of a workout's steps: a watch shows little. */
export const STEP_WORDS = {
  easy: 'Easy',
  steady: 'Steady',
  run: 'Run easily',
  walk: 'Walk',
  check: FORM_CHECK,
  withoutCue: 'As always',
  withCue: (cue: string) => `Cue: ${cue}`,
} as const;
