import type { ExerciseView } from '@plumbline/application';
import { type KeyboardEvent, type Ref, useId, useState } from 'react';
import { STRENGTH } from '../../words/strength.ts';
import { CLOSED, moved } from './combobox-state.ts';
import { exercisesFor } from './exercise-search.ts';
import { trainsWords } from './strength-words.ts';

interface Props {
  readonly ref?: Ref<HTMLInputElement>;
  readonly value: string;
  readonly catalogue: readonly ExerciseView[];
  readonly onType: (text: string) => void;
  readonly onChoose: (exercise: ExerciseView) => void;
}

/** A box to search the catalogue in, by the ARIA pattern of a combobox; a name of one's own is as welcome. */
export function ExerciseBox({ ref, value, catalogue, onType, onChoose }: Props) {
  const id = useId();
  const [state, setState] = useState(CLOSED);
  const options = state.isOpen ? exercisesFor(value, catalogue) : [];
  const active = options[state.active];

  function choose(exercise: ExerciseView | undefined) {
    setState(CLOSED);
    if (exercise) onChoose(exercise);
  }

  function onKeyDown(event: KeyboardEvent) {
    const found = exercisesFor(value, catalogue);
    const move = moved(state, event.key, found.length);
    if (!move) return;
    if (event.key !== 'Tab') event.preventDefault();
    if ('choose' in move) choose(found[move.choose]);
    else setState(move.to);
  }

  return (
    <div className="field exercise-box">
      <label htmlFor={id}>{STRENGTH.form.exercise}</label>
      <input
        ref={ref}
        id={id}
        role="combobox"
        autoComplete="off"
        maxLength={80}
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active ? optionId(id, state.active) : undefined}
        aria-describedby={`${id}-help`}
        value={value}
        onChange={({ target }) => {
          onType(target.value);
          setState({ isOpen: true, active: -1 });
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setState(CLOSED)}
      />
      <p id={`${id}-help`} className="soft small">
        {STRENGTH.form.exerciseHelp}
      </p>
      <Options id={id} options={options} active={state.active} onChoose={choose} />
      <p className="spoken" role="status">
        {state.isOpen && value.trim() !== '' && saysFound(options.length)}
      </p>
    </div>
  );
}

interface OptionsProps {
  readonly id: string;
  readonly options: readonly ExerciseView[];
  readonly active: number;
  readonly onChoose: (exercise: ExerciseView) => void;
}

function Options({ id, options, active, onChoose }: OptionsProps) {
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={STRENGTH.form.exercise}
      className="exercise-options"
      hidden={options.length === 0}
    >
      {options.map((exercise, index) => (
        <div
          key={exercise.id}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onPointerDown={(event) => {
            // Keeps the focus in the box.
            event.preventDefault();
            onChoose(exercise);
          }}
        >
          <span>{exercise.name}</span>
          <span className="soft small">{trainsWords(exercise)}</span>
        </div>
      ))}
    </div>
  );
}

function optionId(id: string, index: number): string {
  return `${id}-option-${index}`;
}

function saysFound(count: number): string {
  return count === 0 ? STRENGTH.form.noneFound : STRENGTH.form.found(count);
}
