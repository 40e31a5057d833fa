import type { TriageView } from '@plumbline/application';

export type Step = TriageView['steps'][number];

/** What a step goes by while questions come and go around it: an emergency question its own id, else its group. */
export function stepKey({ group, questions }: Step): string {
  return group === 'now' ? (questions[0] ?? group) : group;
}

/** Where to begin: at the first step that holds an open question, where some were answered already. */
export function firstStep({ steps, answers }: Pick<TriageView, 'steps' | 'answers'>): string {
  if (Object.keys(answers).length === 0) return 'about';
  const open = steps.find(({ questions }) =>
    questions.some((id) => typeof answers[id]?.value !== 'boolean'),
  );
  return open ? stepKey(open) : 'about';
}

/** The step after the one at `key`; nothing after the last. */
export function stepAfter(steps: readonly Step[], key: string): string | undefined {
  const place = steps.findIndex((step) => stepKey(step) === key);
  const next = key === 'about' ? steps[0] : place < 0 ? undefined : steps[place + 1];
  return next && stepKey(next);
}

/** The step before; the age and sex before the first. */
export function stepBefore(steps: readonly Step[], key: string): string {
  const place = steps.findIndex((step) => stepKey(step) === key);
  const before = steps[place - 1];
  return before ? stepKey(before) : 'about';
}
