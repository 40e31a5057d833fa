import { NumberField } from '../../parts/fields/number-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { useFormat } from '../../show/use-format.ts';
import { STRENGTH } from '../../words/strength.ts';
import { DayField } from './day-field.tsx';
import type { StrengthDraft } from './strength-draft.ts';

interface Props {
  readonly draft: StrengthDraft;
  readonly onChange: (draft: StrengthDraft) => void;
}

const HEAVIEST_KG = 1000;

/** How much, and on which day. */
export function AmountFields({ draft, onChange }: Props) {
  const { mass } = useFormat().field;
  const { sets, reps, hold, load, minutes, note } = STRENGTH.form;
  const set = (change: Partial<StrengthDraft>) => onChange({ ...draft, ...change });
  return (
    <>
      <div className="fields strength-amounts">
        <NumberField
          label={sets}
          min={0}
          max={100}
          value={draft.sets}
          onChange={(value) => set({ sets: value })}
        />
        <NumberField
          label={reps}
          min={0}
          max={10_000}
          value={draft.reps}
          onChange={(value) => set({ reps: value })}
        />
        <NumberField
          label={hold}
          unit={STRENGTH.seconds}
          min={0}
          max={7200}
          value={draft.holdSeconds}
          onChange={(value) => set({ holdSeconds: value })}
        />
        <NumberField
          label={load}
          unit={mass.unit}
          min={0}
          max={mass.shown(HEAVIEST_KG)}
          value={draft.loadKg === null ? null : mass.shown(draft.loadKg)}
          onChange={(value) => set({ loadKg: value === null ? null : mass.stored(value) })}
        />
        <NumberField
          label={minutes}
          unit={STRENGTH.minutes}
          min={0}
          max={1440}
          value={draft.minutes}
          onChange={(value) => set({ minutes: value })}
        />
        <DayField
          label={STRENGTH.form.day}
          value={draft.day}
          onChange={(value) => set({ day: value })}
        />
      </div>
      <p className="soft small">{STRENGTH.form.enough}</p>
      <TextField label={note} value={draft.note} onChange={(value) => set({ note: value })} />
    </>
  );
}
