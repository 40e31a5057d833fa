import type { ProfileFields } from '@plumbline/application';
import { type FormEvent, useEffect, useState } from 'react';
import { useWrite } from '../../data/use-write.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useFormat } from '../../show/use-format.ts';
import { DATA } from '../../words/data.ts';
import { Conditions } from './conditions.tsx';
import { profileDraft, profileEdit } from './profile-draft.ts';
import { ProfileFieldset } from './profile-fieldset.tsx';

interface Props {
  readonly profile: ProfileFields;
  readonly today: string;
}

/** What the runner says of themselves, all of it optional. */
export function AboutYou({ profile, today }: Props) {
  const format = useFormat();
  const write = useWrite();
  const [draft, setDraft] = useState(() => profileDraft(profile, format));
  // What was saved, taken back or imported shows; what is being typed meanwhile does not survive it.
  useEffect(() => setDraft(profileDraft(profile, format)), [profile, format]);
  const [wrong, setWrong] = useState<string | null>(null);

  function save(event: FormEvent) {
    event.preventDefault();
    const read = profileEdit(draft, profile, { format, today });
    setWrong(read.ok ? null : read.says);
    if (!read.ok || Object.keys(read.edit).length === 0) return;
    write.mutate({
      method: 'PUT',
      path: '/api/profile',
      body: read.edit,
      says: DATA.profile.saved,
    });
  }

  const problem = wrong ?? write.error?.message;
  return (
    <section className="card" aria-labelledby="data-profile">
      <h2 id="data-profile">{DATA.profile.title}</h2>
      <p>{DATA.profile.says}</p>
      <form noValidate onSubmit={save}>
        <ProfileFieldset draft={draft} field={format.field} onChange={setDraft} />
        <Conditions
          chosen={draft.conditions}
          onChange={(conditions) => setDraft({ ...draft, conditions })}
        />
        {problem !== undefined && <ProblemNote says={problem} />}
        <button type="submit" disabled={write.isPending}>
          {DATA.profile.save}
        </button>
      </form>
    </section>
  );
}
