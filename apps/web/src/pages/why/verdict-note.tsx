import type { OpenWhyView } from '@plumbline/application';
import type { Verdict } from '@plumbline/domain';
import { Link } from 'wouter';
import { wordsFor } from '../../words/each-reader.ts';
import { VERDICTS, WHY_TO } from '../../words/why.ts';
import { OpenSample } from '../begin/open-sample.tsx';
import { NextCard } from './next-card.tsx';
import './verdict-note.css';

/** What to do now: the next measurement, or what comes before it. */
export function WhatNext({ view }: { readonly view: OpenWhyView }) {
  if (view.answer.verdict === 'see_someone_first') return <SomeoneFirst />;
  if (view.wayToMore.length > 0) return <TooLittle wayToMore={view.wayToMore} />;
  return <NextCard view={view} />;
}

/** What a runner makes of an answer that names no cause. */
export function VerdictNote({ verdict }: { readonly verdict: Verdict }) {
  const note = noteOn(verdict);
  if (!note) return null;
  return (
    <section className="verdict" aria-labelledby="verdict">
      <h2 id="verdict">{note.title}</h2>
      {note.says.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </section>
  );
}

function noteOn(
  verdict: Verdict,
): { readonly title: string; readonly says: readonly string[] } | undefined {
  const { noPain, nothing } = wordsFor(WHY_TO);
  if (verdict === 'no_pain') return noPain;
  return verdict === 'nothing_stands_out' ? nothing : undefined;
}

function SomeoneFirst() {
  return (
    <section className="card next" aria-labelledby="someone">
      <h2 id="someone">{VERDICTS.someoneTitle}</h2>
      <p>{wordsFor(WHY_TO).someone}</p>
    </section>
  );
}

function TooLittle({ wayToMore }: Pick<OpenWhyView, 'wayToMore'>) {
  return (
    <section className="card next" aria-labelledby="way">
      <h2 id="way">{VERDICTS.earlyTitle}</h2>
      <p>{VERDICTS.early}</p>
      <ol className="verdict-way">
        {wayToMore.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="buttons no-print own-only">
        <Link href="/begin/recall" className="button">
          {VERDICTS.earlyButton}
        </Link>
        <Link href="/log" className="button quiet">
          {VERDICTS.logButton}
        </Link>
      </p>
    </section>
  );
}

/** Nothing at all to answer from. */
export function EmptyStore() {
  return (
    <section className="card verdict" aria-labelledby="empty">
      <h2 id="empty">{VERDICTS.emptyTitle}</h2>
      <p>{wordsFor(WHY_TO).empty}</p>
      <p className="buttons own-only">
        <Link href="/begin" className="button">
          {VERDICTS.emptyButton}
        </Link>
      </p>
      <div className="own-only">
        <OpenSample />
      </div>
    </section>
  );
}
