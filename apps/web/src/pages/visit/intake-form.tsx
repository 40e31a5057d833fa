import type { IntakeFields } from '@plumbline/application';
import { useEffect, useState } from 'react';
import { useWrite } from '../../data/use-write.ts';
import { Choices, YesOrNo } from '../../parts/fields/choices.tsx';
import { NumberField } from '../../parts/fields/number-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useFormat } from '../../show/use-format.ts';
import { VISIT } from '../../words/visit.ts';
import { ActivityFields } from './activity-fields.tsx';
import type { IntakeProps } from './intake-props.ts';
import { LegFields } from './leg-fields.tsx';
import { Several } from './several.tsx';

const MANNERS = [
  ['sudden', VISIT.manners.sudden],
  ['gradual', VISIT.manners.gradual],
] as const;

/** What a clinician asks first; each answer is kept as it is left. */
export function IntakeForm({ intake: kept }: Pick<IntakeProps, 'intake'>) {
  const write = useWrite();
  // What was just said shows at once; what was kept, taken back or imported shows as soon as nothing is on its way.
  const [intake, setIntake] = useState(kept);
  useEffect(() => {
    if (!write.isPending) setIntake(kept);
  }, [kept, write.isPending]);
  const tell = (body: Partial<IntakeFields>) => {
    setIntake({ ...intake, ...body });
    write.mutate({ method: 'PUT', path: '/api/intake', body, says: VISIT.kept });
  };
  const props = { intake, onTold: tell };
  return (
    <section className="card" aria-labelledby="visit-intake">
      <h2 id="visit-intake">{VISIT.intake}</h2>
      <p>{VISIT.intakeSays}</p>
      <Words label={VISIT.question} field="question" {...props} />
      <TextField label={VISIT.name} value={intake.name} onChange={(name) => tell({ name })} />
      <DayField label={VISIT.onset} value={intake.onset} onChange={(onset) => tell({ onset })} />
      <Choices
        legend={VISIT.manner}
        options={MANNERS}
        value={intake.manner}
        onChange={(manner) => tell({ manner })}
      />
      <Words label={VISIT.story} field="story" {...props} />
      <Words label={VISIT.episodes} field="episodes" {...props} />
      <Several
        legend={VISIT.worst}
        options={VISIT.times}
        chosen={intake.worst}
        onChange={(worst) => tell({ worst })}
      />
      <YesOrNo legend={VISIT.wakes} value={intake.wakes} onChange={(wakes) => tell({ wakes })} />
      <NumberField
        label={VISIT.stiffness}
        unit="min"
        min={0}
        max={1440}
        value={intake.stiffnessMinutes}
        onChange={(stiffnessMinutes) => tell({ stiffnessMinutes })}
      />
      <Several
        legend={VISIT.eases}
        options={VISIT.influences}
        chosen={intake.eases}
        onChange={(eases) => tell({ eases })}
      />
      <Several
        legend={VISIT.worsens}
        options={VISIT.influences}
        chosen={intake.worsens}
        onChange={(worsens) => tell({ worsens })}
      />
      <LegFields {...props} />
      <ActivityFields {...props} />
      <Lines label={VISIT.medicines} field="medicines" {...props} />
      <Lines label={VISIT.conditions} field="otherConditions" {...props} />
      <Race {...props} />
      <TextField
        label={VISIT.questions}
        isLong
        value={intake.questions.join('\n') || null}
        onChange={(text) => tell({ questions: linesOf(text) ?? [] })}
      />
      {write.error && <ProblemNote says={write.error.message} />}
    </section>
  );
}

function Words({
  label,
  field,
  intake,
  onTold,
}: IntakeProps & { readonly label: string; readonly field: 'question' | 'story' | 'episodes' }) {
  return (
    <TextField
      label={label}
      isLong
      value={intake[field]}
      onChange={(text) => onTold({ [field]: text })}
    />
  );
}

function Lines({
  label,
  field,
  intake,
  onTold,
}: IntakeProps & { readonly label: string; readonly field: 'medicines' | 'otherConditions' }) {
  return (
    <TextField
      label={label}
      isLong
      value={intake[field]?.join('\n') || null}
      onChange={(text) => onTold({ [field]: linesOf(text) })}
    />
  );
}

const MOST_KM = 1000;

function Race({ intake: { race }, onTold }: IntakeProps) {
  const { distance } = useFormat().field;
  const now = race ?? { name: null, day: null, distanceKm: null };
  const tell = (change: Partial<typeof now>) => {
    const next = { ...now, ...change };
    const isEmpty = next.name === null && next.day === null && next.distanceKm === null;
    onTold({ race: isEmpty ? null : next });
  };
  return (
    <>
      <TextField label={VISIT.race} value={now.name} onChange={(name) => tell({ name })} />
      <DayField label={VISIT.raceDay} value={now.day} onChange={(day) => tell({ day })} />
      <NumberField
        label={VISIT.raceKm}
        unit={distance.unit}
        min={0}
        max={Math.floor(distance.shown(MOST_KM))}
        value={now.distanceKm === null ? null : distance.shown(now.distanceKm)}
        onChange={(shown) => tell({ distanceKm: shown === null ? null : distance.stored(shown) })}
      />
    </>
  );
}

function DayField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}) {
  return (
    <label className="field">
      {label}
      <input
        type="date"
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value || null)}
      />
    </label>
  );
}

function linesOf(text: string | null): readonly string[] | null {
  const lines = (text ?? '').split('\n').map((line) => line.trim());
  const said = lines.filter((line) => line !== '');
  return said.length > 0 ? said : null;
}
