import type { TriageView } from '@plumbline/application';
import { SAFETY } from '../words/safety.ts';
import { CallHelp } from './call-help.tsx';

/** What an answer calls for at once, above the questions that are still open. */
export function UrgentNow({ view }: { readonly view: TriageView }) {
  const { result, words } = view;
  if (!words || (result?.tier !== 'emergency' && result?.tier !== 'same_day')) return null;
  return (
    <section className="note note-bad" role="alert">
      <h2>{words.title}</h2>
      <p>{words.say}</p>
      <CallHelp help={view.help} tier={result.tier} />
      <p className="soft small">{SAFETY.restCanWait}</p>
    </section>
  );
}
