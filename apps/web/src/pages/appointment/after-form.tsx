import type { CareView, VisitFields } from '@plumbline/application';
import { type FormEvent, useState } from 'react';
import { useWrite } from '../../data/use-write.ts';
import { NumberField } from '../../parts/fields/number-field.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { AFTER } from '../../words/appointment.ts';
import { type AfterDraft, afterDraft, visitAfter } from './after-draft.ts';
import { Box } from './appointment-form.tsx';

interface Props {
  readonly care: CareView;
  readonly visit: VisitFields | undefined;
  readonly today: string;
  /** Told the id of what was saved. */
  readonly onMade: (id: string) => void;
}

export function AfterForm({ care, visit, today, onMade }: Props) {
  const [draft, setDraft] = useState(() => afterDraft(visit, today));
  const [wrong, setWrong] = useState<string>();
  const write = useWrite();
  const change = (some: Partial<AfterDraft>) => setDraft({ ...draft, ...some });

  function save(event: FormEvent) {
    event.preventDefault();
    const made = visitAfter(draft, visit);
    setWrong('missing' in made ? made.missing : undefined);
    if ('missing' in made) return;
    const visits = visit
      ? care.visits.map((each) => (each.id === made.id ? made : each))
      : [...care.visits, made];
    write.mutate(
      { method: 'PUT', path: '/api/care', body: { visits }, says: AFTER.saved },
      { onSuccess: () => onMade(made.id) },
    );
  }

  const problem = wrong ?? write.error?.message;
  return (
    <form className="card" noValidate onSubmit={save}>
      <Box label={AFTER.day} type="date" value={draft.day} onChange={(day) => change({ day })} />
      <Box label={AFTER.said} isLong value={draft.said} onChange={(said) => change({ said })} />
      <fieldset>
        <legend>{AFTER.limits}</legend>
        <Tick
          label={AFTER.noRunning}
          isOn={draft.isResting}
          onChange={(isResting) => change({ isResting })}
        />
        {draft.isResting && (
          <Box
            label={AFTER.until}
            type="date"
            value={draft.restUntil}
            onChange={(restUntil) => change({ restUntil })}
          />
        )}
        <Tick label={AFTER.most} isOn={draft.isShort} onChange={(isShort) => change({ isShort })} />
        {draft.isShort && (
          <div className="fields">
            <NumberField
              label={AFTER.mostKm}
              unit="km"
              min={0}
              max={1000}
              value={draft.mostKm}
              onChange={(mostKm) => change({ mostKm })}
            />
            <Box
              label={AFTER.mostUntil}
              type="date"
              value={draft.mostUntil}
              onChange={(mostUntil) => change({ mostUntil })}
            />
          </div>
        )}
        <Box
          label={AFTER.other}
          isLong
          value={draft.other}
          onChange={(other) => change({ other })}
        />
      </fieldset>
      {problem !== undefined && <ProblemNote says={problem} />}
      <button type="submit" disabled={write.isPending}>
        {AFTER.save}
      </button>
    </form>
  );
}

interface TickProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Tick({ label, isOn, onChange }: TickProps) {
  return (
    <label className="tick">
      <input type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} />
      <span>{label}</span>
    </label>
  );
}
