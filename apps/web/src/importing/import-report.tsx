import type { FileWords, ImportWords, OutcomeWords } from '@plumbline/application';
import { useEffect, useId, useRef, useState } from 'react';
import { retold } from '../show/retold.ts';
import { useFormat } from '../show/use-format.ts';
import { IMPORTING } from '../words/importing.ts';
import './import-report.css';

/** More files of one kind than this are shown only when they are asked for. */
const SHOWN = 200;

interface Props {
  readonly words: ImportWords;
  /** True right after the import: it takes the focus. */
  readonly isNews?: boolean;
}

/** What became of every file, in plain words: the damaged ones first and open, the rest folded. */
export function ImportReport({ words, isNews = false }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    if (isNews) heading.current?.focus({ preventScroll: true });
  }, [isNews]);
  const counts = [words.runs, words.rows, words.counts].filter((text) => text !== '');
  return (
    <section className="report" aria-labelledby={id}>
      <h2 id={id} className="report-title" ref={heading} tabIndex={-1}>
        {IMPORTING.reportTitle}
      </h2>
      <p className="lead">{words.headline}</p>
      <ul className="report-counts">
        {counts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <Sentences
        title={IMPORTING.withProblems}
        texts={words.readWithProblems.flatMap(({ problems }) => problems)}
      />
      <Sentences title={IMPORTING.between} texts={words.betweenFiles} />
      {words.outcomes.map((outcome) => (
        <Outcome key={outcome.outcome} {...outcome} />
      ))}
      <Channels channels={words.channels} />
    </section>
  );
}

function Sentences({
  title,
  texts,
}: {
  readonly title: string;
  readonly texts: readonly string[];
}) {
  if (texts.length === 0) return null;
  return (
    <details className="report-fold">
      <summary>{IMPORTING.counted(title, texts.length)}</summary>
      <Listed items={texts.map((text) => ({ key: text, text }))} />
    </details>
  );
}

function Outcome({ outcome, title, files }: OutcomeWords) {
  return (
    <details className="report-fold" open={outcome === 'damaged'}>
      <summary>{IMPORTING.counted(title, files.length)}</summary>
      <Files files={files} />
    </details>
  );
}

function Files({ files }: { readonly files: readonly FileWords[] }) {
  const [shown, setShown] = useState(SHOWN);
  return (
    <>
      <ul className="report-files">
        {files.slice(0, shown).map((file) => (
          <FileLine key={file.file} {...file} />
        ))}
      </ul>
      <More left={files.length - shown} onMore={() => setShown(shown + SHOWN)} />
    </>
  );
}

function Listed({ items }: { readonly items: readonly { key: string; text: string }[] }) {
  const [shown, setShown] = useState(SHOWN);
  return (
    <>
      <ul>
        {items.slice(0, shown).map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
      <More left={items.length - shown} onMore={() => setShown(shown + SHOWN)} />
    </>
  );
}

function More({ left, onMore }: { readonly left: number; readonly onMore: () => void }) {
  if (left <= 0) return null;
  return (
    <button type="button" className="quiet" onClick={onMore}>
      {IMPORTING.showMore}
    </button>
  );
}

function FileLine({ file, what, problems, used }: FileWords) {
  const format = useFormat();
  return (
    <li>
      <span className="report-file">{file}</span>
      {what !== '' && <span className="soft">{retold(what, format)}</span>}
      {problems.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {used !== '' && <p className="soft">{retold(used, format)}</p>}
    </li>
  );
}

function Channels({ channels }: Pick<ImportWords, 'channels'>) {
  if (channels.length === 0) return null;
  return (
    <details className="report-fold">
      <summary>{IMPORTING.channels}</summary>
      <dl className="report-channels">
        {channels.map(({ name, runs, makesPossible }) => (
          <div key={name}>
            <dt>
              {name} <span className="soft">{runs}</span>
            </dt>
            <dd>{makesPossible}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
