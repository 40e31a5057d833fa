import type { LogView } from '@plumbline/application';
import { StopNotice } from '../../parts/stop-notice.tsx';
import { useFormat } from '../../show/use-format.ts';
import { ChooseSubject } from './choose-subject.tsx';
import { DeleteRows } from './delete-rows.tsx';
import { Folded } from './folded.tsx';
import { PainTaps } from './pain-taps.tsx';
import { subjectWords } from './said.ts';
import { SaveState } from './save-state.tsx';
import { type Subject, subjectKey } from './subject.ts';
import { SubjectHeading } from './subject-heading.tsx';
import { useDiary } from './use-diary.ts';

interface Props {
  readonly subject: Subject;
  readonly view: LogView;
}

/** Everything that can be written of one run or one day. */
export function SubjectForm(props: Props) {
  return <KeyedForm key={subjectKey(props.subject)} {...props} />;
}

function KeyedForm({ subject, view }: Props) {
  const format = useFormat();
  const entry = useDiary(subject);
  return (
    <section aria-labelledby="log-subject">
      <div className="card log-card">
        <SubjectHeading id="log-subject">
          {subjectWords(subject, view.today, format)}
        </SubjectHeading>
        <ChooseSubject view={view} />
        <PainTaps subject={subject} view={view} entry={entry} />
        <SaveState entry={entry} />
      </div>
      <StopNotice stop={view.stop} />
      <Folded subject={subject} view={view} entry={entry} />
      <DeleteRows subject={subject} />
    </section>
  );
}
