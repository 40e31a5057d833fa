import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ask } from '../../connection/ask.ts';
import { fieldsOf } from '../../parts/fields/fields-of.ts';
import { withChoice } from '../../parts/fields/with-choice.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ACCESS } from '../../words/access.ts';
import type { GrantView } from './access-view.ts';

const WORDS = ACCESS.form;
/** Asked about apart from everything else, so that nobody gives it with the rest by habit. */
const APART = 'private_answers';

interface Props {
  readonly kinds: readonly string[];
  /** What stands for this person now, where it is to be changed. */
  readonly changed: GrantView | undefined;
  readonly onDone: () => void;
}

export function GrantForm({ kinds, changed, onDone }: Props) {
  const client = useQueryClient();
  const [ticked, setTicked] = useState<readonly string[]>(changed?.kinds ?? []);
  const [mayWrite, setMayWrite] = useState(changed?.mayWrite ?? false);
  const [isShort, setShort] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // Asked for from the list above, where nothing else tells that this form is another now.
  useEffect(() => {
    if (changed) heading.current?.focus();
  }, [changed]);
  const give = useMutation<GrantView, Error, object>({
    mutationFn: (body) => ask('POST', '/api/access', { body }),
    onSuccess: async () => {
      await client.invalidateQueries();
      onDone();
    },
  });

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const { email = changed?.person.email, until } = fieldsOf(form);
    setShort(ticked.length === 0);
    if (ticked.length === 0) return;
    give.mutate(
      { email, kinds: ticked, mayWrite, until: until || null },
      {
        onSuccess: () => {
          form.reset();
          setTicked([]);
          setMayWrite(false);
        },
      },
    );
  }

  const box = (kind: string) => (
    <Kind
      key={kind}
      kind={kind}
      isTicked={ticked.includes(kind)}
      onTick={(isOn) => setTicked(withChoice(ticked, kind, isOn ? 'chosen' : 'left') ?? [])}
    />
  );

  const problem = isShort ? WORDS.tick : give.error?.message;
  return (
    <form className="card" onSubmit={onSubmit} aria-labelledby="access-form">
      <h2 id="access-form" ref={heading} tabIndex={-1}>
        {changed ? WORDS.changeTitle(changed.person.name) : WORDS.title}
      </h2>
      {!changed && (
        <label className="field">
          {WORDS.email}
          <input name="email" type="email" required maxLength={200} autoComplete="off" />
        </label>
      )}
      <fieldset className="access-kinds">
        <legend>{WORDS.kinds}</legend>
        {kinds.filter((kind) => kind !== APART).map(box)}
      </fieldset>
      <fieldset className="access-kinds">
        <legend>{WORDS.apart}</legend>
        <p className="soft small">{WORDS.apartSays}</p>
        {box(APART)}
      </fieldset>
      <label className="access-kind">
        <input
          type="checkbox"
          checked={mayWrite}
          onChange={({ target }) => setMayWrite(target.checked)}
        />
        <span>{WORDS.mayWrite}</span>
      </label>
      <label className="field">
        {WORDS.until}
        <input name="until" type="date" defaultValue={changed?.until ?? ''} />
      </label>
      {problem !== undefined && <ProblemNote says={problem} />}
      <div className="buttons">
        <button type="submit" disabled={give.isPending}>
          {changed ? WORDS.keep : WORDS.give}
        </button>
        {changed && (
          <button type="button" className="quiet" onClick={onDone}>
            {WORDS.cancel}
          </button>
        )}
      </div>
      <p role="status">{give.data ? WORDS.given(give.data.person.name) : ''}</p>
    </form>
  );
}

interface KindProps {
  readonly kind: string;
  readonly isTicked: boolean;
  readonly onTick: (isOn: boolean) => void;
}

function Kind({ kind, isTicked, onTick }: KindProps) {
  const [name, says] = ACCESS.kinds[kind] ?? [kind, ''];
  return (
    <label className="access-kind">
      <input type="checkbox" checked={isTicked} onChange={({ target }) => onTick(target.checked)} />
      <span>
        <strong>{name}</strong> <span className="soft small">{says}</span>
      </span>
    </label>
  );
}
