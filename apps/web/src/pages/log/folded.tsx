import { useFormat } from '../../show/use-format.ts';
import { LOG } from '../../words/log.ts';
import { AsLastTime } from './as-last-time.tsx';
import { DayFields } from './day-fields.tsx';
import { HydrationSection } from './hydration-section.tsx';
import { NoteField } from './note-field.tsx';
import type { DiaryProps } from './pain-taps.tsx';
import { PlaceFields } from './place-fields.tsx';
import { RunFields } from './run-fields.tsx';
import { daySaid, placesSaid, runSaid, signsSaid } from './said.ts';
import { Section } from './section.tsx';
import { SignFields } from './sign-fields.tsx';

/** Everything beyond the taps: folded, each fold saying what is in it. */
export function Folded(props: DiaryProps) {
  const format = useFormat();
  const { fields } = props.entry;
  const isRun = props.subject.run !== null;
  return (
    <div className="log-folds">
      {isRun && <AsLastTime {...props} />}
      <Section title={LOG.sections.places} said={placesSaid(fields, format)}>
        <PlaceFields {...props} />
      </Section>
      {isRun && (
        <Section title={LOG.sections.run} said={runSaid(fields)}>
          <RunFields {...props} />
        </Section>
      )}
      <Section title={LOG.sections.day} said={daySaid(fields)}>
        <DayFields {...props} />
      </Section>
      <Section title={LOG.sections.signs} said={signsSaid(fields)}>
        <SignFields {...props} />
      </Section>
      {isRun && <HydrationSection {...props} />}
      <Section title={LOG.sections.note} said={fields.note ?? LOG.nothing}>
        <NoteField {...props} />
      </Section>
    </div>
  );
}
