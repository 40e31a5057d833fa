import type { ReactNode } from 'react';
import { useFormat } from '../../show/use-format.ts';
import { RUNS } from '../../words/runs.ts';
import type { Choices } from './filter-runs.ts';
import { KmField } from './km-field.tsx';
import { PAIN_FILTERS, type RunsQuery } from './runs-query.ts';
import type { ChangeQuery } from './use-runs-query.ts';

interface Props {
  readonly asked: RunsQuery;
  readonly change: ChangeQuery;
  readonly choices: Choices;
}

export function RunsFilter({ asked, change, choices }: Props) {
  const { distanceUnit } = useFormat();
  const pain = PAIN_FILTERS.find((one) => one === asked.pain) ?? null;
  return (
    <div className="runs-fields">
      <Field says={RUNS.from}>
        <DayInput day={asked.from} onDay={(from) => change({ from })} />
      </Field>
      <Field says={RUNS.to}>
        <DayInput day={asked.to} onDay={(to) => change({ to })} />
      </Field>
      <Field says={RUNS.pain}>
        <Choice
          chosen={pain}
          choices={PAIN_FILTERS}
          name={(one) => RUNS.painChoices[one]}
          onChoice={(chosen) => change({ pain: chosen })}
        />
      </Field>
      <Field says={RUNS.least(distanceUnit)}>
        <KmField km={asked.least} onKm={(least) => change({ least })} />
      </Field>
      <Field says={RUNS.most(distanceUnit)}>
        <KmField km={asked.most} onKm={(most) => change({ most })} />
      </Field>
      <Field says={RUNS.surface}>
        <Choice
          chosen={asked.surface}
          choices={choices.surfaces}
          name={RUNS.surfaceName}
          onChoice={(surface) => change({ surface })}
        />
      </Field>
      {choices.shoes.length > 0 && (
        <Field says={RUNS.shoes}>
          <Choice
            chosen={asked.shoes}
            choices={choices.shoes}
            name={(shoes) => shoes}
            onChoice={(shoes) => change({ shoes })}
          />
        </Field>
      )}
    </div>
  );
}

function Field({ says, children }: { readonly says: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: its control is the child
    <label className="field">
      <span className="label">{says}</span>
      {children}
    </label>
  );
}

interface DayInputProps {
  readonly day: string | null;
  readonly onDay: (day: string | null) => void;
}

function DayInput({ day, onDay }: DayInputProps) {
  return (
    <input type="date" value={day ?? ''} onChange={(event) => onDay(event.target.value || null)} />
  );
}

interface ChoiceProps<T extends string> {
  readonly chosen: T | null;
  readonly choices: readonly T[];
  readonly name: (one: T) => string;
  readonly onChoice: (one: T | null) => void;
}

function Choice<T extends string>({ chosen, choices, name, onChoice }: ChoiceProps<T>) {
  return (
    <select
      value={chosen ?? ''}
      onChange={(event) => onChoice(choices.find((one) => one === event.target.value) ?? null)}
    >
      <option value="">{RUNS.any}</option>
      {choices.map((one) => (
        <option key={one} value={one}>
          {name(one)}
        </option>
      ))}
    </select>
  );
}
