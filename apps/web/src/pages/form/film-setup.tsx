import type { FilmView, FormView } from '@plumbline/application';
import type { ClipView, FormCheck } from '@plumbline/domain';
import type { Place } from '@plumbline/pose';
import { useId, useState } from 'react';
import type { FilmFacts, FilmJob, LookedAt } from '../../film/film.ts';
import { NumberField } from '../../parts/fields/number-field.tsx';
import { Options } from '../../parts/fields/options.tsx';
import { clock } from '../../show/format.ts';
import { useFormat } from '../../show/use-format.ts';
import { FORM } from '../../words/form.ts';
import { FirstPicture } from './first-picture.tsx';
import { Reasons } from './reasons.tsx';
import type { FilmWork } from './use-film.ts';

interface Props {
  readonly looked: LookedAt;
  /** What a quick look showed, where there was one. */
  readonly quick: FilmView | null;
  readonly heightCm: FormView['heightCm'];
  readonly film: FilmWork;
}

type Draft = Pick<FilmJob, 'view' | 'runnerHeightCm' | 'phase' | 'slowedBy' | 'from' | 'seconds'>;

const WORDS = FORM.setup;
/** Of real time, in s: enough for some thirty steps. */
const USUAL_LENGTH = 12;
const QUICK_LENGTH = 3;
/** Pictures that are read at most: of each only the points are kept. */
const MOST_PICTURES = 3600;

/** What of the film is read, and how it was made. */
export function FilmSetup({ looked, quick, heightCm, film }: Props) {
  const { facts, people } = looked;
  const [draft, setDraft] = useState<Draft>(() => firstDraft(facts, heightCm));
  const [runner, setRunner] = useState<Place | null>(null);
  const change = (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed }));
  const rest = facts.seconds - draft.from;
  const longest = Math.min(rest, MOST_PICTURES / facts.rate);
  const job: FilmJob = { ...draft, seconds: Math.min(draft.seconds, rest), runner, model: 'heavy' };
  return (
    <>
      <p className="soft small">
        {WORDS.facts(facts.width, facts.height, Math.round(facts.rate), clock(facts.seconds))}
      </p>
      <div className="film-setup">
        <FirstPicture looked={looked} runner={runner} onRunner={setRunner} />
        <div>
          <p role="status">{WORDS.people(people.length)}</p>
          <Fields
            draft={draft}
            facts={facts}
            longest={longest}
            onChange={change}
            onFrom={(from) => {
              change({ from });
              setRunner(null);
              film.lookAgain(from);
            }}
          />
          <p className="soft small">{WORDS.lasts(Math.round(job.seconds * facts.rate))}</p>
          <div className="buttons">
            <button type="button" onClick={() => film.measure(job)}>
              {WORDS.measure}
            </button>
            <button
              type="button"
              className="quiet"
              onClick={() => film.quickLook(quickJob(job))}
              title={WORDS.quickHelp}
            >
              {WORDS.quick}
            </button>
            <button type="button" className="quiet" onClick={film.startOver}>
              {FORM.choose.another}
            </button>
          </div>
          {quick && <QuickVerdict view={quick} />}
        </div>
      </div>
    </>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly facts: FilmFacts;
  readonly longest: number;
  readonly onChange: (changed: Partial<Draft>) => void;
  readonly onFrom: (from: number) => void;
}

function Fields({ draft, facts, longest, onChange, onFrom }: FieldsProps) {
  const id = useId();
  const { height } = useFormat().field;
  return (
    <>
      <Options<ClipView>
        legend={WORDS.view}
        options={Object.entries(WORDS.views) as [ClipView, string][]}
        value={draft.view}
        onChange={(view) => onChange({ view })}
      />
      <Options<FormCheck['phase']>
        legend={WORDS.phase}
        options={Object.entries(WORDS.phases) as [FormCheck['phase'], string][]}
        value={draft.phase ?? 'whole'}
        onChange={(phase) => onChange({ phase })}
      />
      <div className="fields">
        <NumberField
          label={WORDS.from}
          unit="s"
          min={0}
          max={Math.max(0, Math.floor(facts.seconds - 1))}
          value={draft.from}
          onChange={(from) => onFrom(from ?? 0)}
        />
        <NumberField
          label={WORDS.seconds}
          unit="s"
          min={1}
          max={Math.ceil(longest)}
          value={Math.round(Math.min(draft.seconds, longest) * 10) / 10}
          onChange={(seconds) => onChange({ seconds: seconds ?? USUAL_LENGTH })}
        />
        <NumberField
          label={WORDS.height}
          unit={height.unit}
          min={height.shown(80)}
          max={height.shown(250)}
          value={draft.runnerHeightCm === undefined ? null : height.shown(draft.runnerHeightCm)}
          onChange={(shown) =>
            onChange({ runnerHeightCm: shown === null ? undefined : height.stored(shown) })
          }
        />
        <div className="field">
          <label htmlFor={id}>{WORDS.slow}</label>
          <select
            id={id}
            value={draft.slowedBy}
            onChange={({ target }) => onChange({ slowedBy: Number(target.value) })}
          >
            {slowChoices(draft.slowedBy).map(([times, says]) => (
              <option key={times} value={times}>
                {says}
              </option>
            ))}
          </select>
        </div>
      </div>
      {facts.slowedBy !== null && facts.slowedBy > 1 && (
        <p className="soft small">{WORDS.slowKnown(facts.slowedBy)}</p>
      )}
    </>
  );
}

function slowChoices(now: number): readonly (readonly [number, string])[] {
  const known = WORDS.slowTimes.some(([times]) => times === now);
  return known ? WORDS.slowTimes : [...WORDS.slowTimes, [now, `${now}`]];
}

function QuickVerdict({ view }: { readonly view: FilmView }) {
  // Three seconds never hold ten steps, and a missing height is seen above.
  const reasons = view.reasons.filter(
    ({ id }) =>
      id !== 'too_few_steps' && id !== 'runner_height_unknown' && id !== 'landmarks_unsteady',
  );
  return (
    <div className="note film-quick" role="status">
      <p>{reasons.length === 0 ? FORM.quick.fine : FORM.quick.wrong}</p>
      <Reasons reasons={reasons} />
    </div>
  );
}

function firstDraft(facts: FilmFacts, heightCm: number | null): Draft {
  const slowedBy = facts.slowedBy ?? 1;
  const longest = Math.min(facts.seconds, MOST_PICTURES / facts.rate);
  return {
    view: 'side',
    runnerHeightCm: heightCm ?? undefined,
    phase: 'whole',
    slowedBy,
    from: 0,
    seconds: Math.min(longest, USUAL_LENGTH * slowedBy),
  };
}

function quickJob(job: FilmJob): FilmJob {
  return { ...job, model: 'full', seconds: Math.min(job.seconds, QUICK_LENGTH * job.slowedBy) };
}
