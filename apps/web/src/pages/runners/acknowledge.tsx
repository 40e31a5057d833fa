import type { FlagView } from '@plumbline/application';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId } from 'react';
import { ask } from '../../connection/ask.ts';
import { fieldsOf } from '../../parts/fields/fields-of.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { CASELOAD } from '../../words/caseload.ts';

const WORDS = CASELOAD.flag;

interface Props {
  readonly runnerId: string;
  readonly flag: Pick<FlagView, 'id' | 'title' | 'isOpen'>;
}

/** Says that one has seen a flag, and what one does about it. */
export function Acknowledge({ runnerId, flag }: Props) {
  const client = useQueryClient();
  const field = useId();
  const acknowledge = useMutation<unknown, Error, string>({
    mutationFn: (action) =>
      ask('POST', `/api/runners/${runnerId}/flags/${flag.id}/acknowledgement`, {
        body: { action },
      }),
    onSuccess: () => client.invalidateQueries(),
  });

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const action = fieldsOf(form)['action']?.trim() ?? '';
    if (action !== '') acknowledge.mutate(action, { onSuccess: () => form.reset() });
  }

  return (
    <form className="flag-form" onSubmit={onSubmit}>
      <label htmlFor={field}>
        {WORDS.action} <span className="soft small">{WORDS.actionHint}</span>
      </label>
      <input id={field} name="action" required maxLength={500} autoComplete="off" />
      <button
        type="submit"
        className="quiet"
        disabled={acknowledge.isPending}
        aria-label={flag.isOpen ? WORDS.acknowledgeOne(flag.title) : undefined}
      >
        {flag.isOpen ? WORDS.acknowledge : WORDS.again}
      </button>
      {acknowledge.error && <ProblemNote says={acknowledge.error.message} />}
    </form>
  );
}
