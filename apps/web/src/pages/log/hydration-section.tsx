import { useFormat } from '../../show/use-format.ts';
import { LOG } from '../../words/log.ts';
import { HydrationFieldset } from './hydration-fieldset.tsx';
import type { DiaryProps } from './pain-taps.tsx';
import { hydrationSaid } from './said.ts';
import { SaveState } from './save-state.tsx';
import { Section } from './section.tsx';
import { useHydration } from './use-diary.ts';

/** Drink and weight: unfolded only where a weighing is asked for, which is at most three times a season. */
export function HydrationSection({ subject, view }: DiaryProps) {
  const format = useFormat();
  const entry = useHydration(subject);
  const [first] = view.prompts;
  const why = first?.ask === 'weighing' && first.day === subject.day ? first.why : null;
  return (
    <Section
      title={LOG.sections.hydration}
      said={hydrationSaid(entry.fields, format)}
      open={why !== null}
    >
      {why !== null && <p className="note">{why}</p>}
      <HydrationFieldset entry={entry} />
      <SaveState entry={entry} />
    </Section>
  );
}
