import { useState } from 'react';
import { ACCESS } from '../../words/access.ts';
import type { AuditView } from './access-view.ts';
import { auditSentence } from './audit-sentence.ts';

const WORDS = ACCESS.audit;
const FIRST = 20;

/** Newest first. */
export function Audit({ entries }: AuditView) {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? entries : entries.slice(0, FIRST);
  return (
    <section className="card" aria-labelledby="access-audit">
      <h2 id="access-audit">{WORDS.title}</h2>
      <p>{WORDS.says}</p>
      {entries.length === 0 && <p>{WORDS.none}</p>}
      <ol className="access-list">
        {shown.map((entry, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is only added to, and entries have no id
          <li key={`${entry.at} ${nth}`}>
            <strong>{entry.who || WORDS.nobody}</strong> {auditSentence(entry)}{' '}
            <time className="soft small" dateTime={entry.at}>
              {new Date(entry.at).toLocaleString()}
            </time>
          </li>
        ))}
      </ol>
      {shown.length < entries.length && (
        <button type="button" className="quiet" onClick={() => setAll(true)}>
          {WORDS.more}
        </button>
      )}
    </section>
  );
}
