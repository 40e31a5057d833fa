import { useEffect, useRef, useState } from 'react';
import { IMPORTING } from '../words/importing.ts';
import type { Shown } from './import-state.ts';
import { stopImport } from './importing.ts';
import './import-work.css';

interface Props {
  readonly shown: Shown;
  readonly stopping: boolean;
}

/** A screen reader is told how far it is no more often than this. */
const SPEAK_EVERY_MS = 8000;

/** How far the import is, and the way to stop it. */
export function ImportWork({ shown, stopping }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const told = [shown.files, shown.bytes, shown.left].filter((text) => text !== '');
  return (
    <section className="card work" aria-labelledby="work-title">
      <h2 id="work-title" ref={heading} tabIndex={-1}>
        {IMPORTING.title}
      </h2>
      <p className="work-stage">{shown.stage}</p>
      <progress max={1} value={shown.done ?? undefined} aria-labelledby="work-title" />
      <p className="work-figures">
        {told.map((text) => (
          <span key={text}>{text}</span>
        ))}
      </p>
      <div className="buttons">
        <button type="button" className="quiet" disabled={stopping} onClick={stopImport}>
          {IMPORTING.stop}
        </button>
        {stopping && <span className="soft">{IMPORTING.stopping}</span>}
      </div>
      <Spoken text={stopping ? IMPORTING.stopping : [shown.stage, ...told].join(', ')} />
    </section>
  );
}

function Spoken({ text }: { readonly text: string }) {
  const [said, setSaid] = useState<string>(IMPORTING.reading);
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => {
    const timer = setInterval(() => setSaid(latest.current), SPEAK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <p className="spoken" role="status">
      {said}
    </p>
  );
}
