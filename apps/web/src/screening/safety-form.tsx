import type { TriageView } from '@plumbline/application';
import { Fragment, useState } from 'react';
import { useWrite } from '../data/use-write.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { SAFETY } from '../words/safety.ts';
import { AboutYou } from './about-you.tsx';
import { GroupOfQuestions } from './group-of-questions.tsx';
import { questionGroups } from './question-groups.ts';
import { SafetyResult } from './safety-result.tsx';
import { type TriageDraft, triageEdit } from './triage-draft.ts';
import './safety.css';

interface Props {
  readonly view: TriageView;
  readonly start: TriageDraft;
}

export function SafetyForm({ view, start }: Props) {
  const [draft, setDraft] = useState(start);
  // The result stands where the runner is: at the top until something was saved, then beneath that.
  const [savedAt, setSavedAt] = useState('top');
  const write = useWrite();
  const groups = questionGroups(view.asked, draft.sex);
  const ids = groups.flatMap(({ questions }) => questions.map(({ id }) => id));
  const answered = ids.filter((id) => draft.given[id] === 'yes' || draft.given[id] === 'no');

  function save(next: TriageDraft, at: string) {
    const body = triageEdit(next, view);
    write.mutate(
      { method: 'PUT', path: '/api/triage', body, says: SAFETY.saved },
      { onSuccess: () => setSavedAt(at) },
    );
  }

  return (
    <form
      className="screening"
      onSubmit={(event) => {
        event.preventDefault();
        save(draft, 'end');
      }}
    >
      {savedAt === 'top' && <SafetyResult view={view} />}
      <AboutYou draft={draft} onChange={setDraft} />
      {groups.map((group) => (
        <Fragment key={group.group}>
          <GroupOfQuestions
            {...group}
            draft={draft}
            onChange={setDraft}
            onYes={(next) => {
              // A yes counts at once, not only when the last question is reached.
              setDraft(next);
              save(next, group.group);
            }}
          />
          {savedAt === group.group && <SafetyResult view={view} />}
        </Fragment>
      ))}
      {write.error && <ProblemNote says={write.error.message} />}
      <div className="screening-end">
        <button type="submit" disabled={write.isPending}>
          {SAFETY.save}
        </button>
        <span className="soft" role="status">
          {SAFETY.answered(answered.length, ids.length)}
        </span>
      </div>
      {savedAt === 'end' && <SafetyResult view={view} />}
    </form>
  );
}
