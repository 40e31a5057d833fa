import type { SharedFileView } from '@plumbline/application';
import { useEffect, useRef, useState } from 'react';
import { saveText } from '../../parts/save-text.ts';
import { SHARE } from '../../words/share.ts';

interface Props {
  readonly made: SharedFileView;
  readonly onAnother: () => void;
}

/** The file and its words, once. */
export function MadeShare({ made, onAnother }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="card" aria-labelledby="share-made">
      <h2 id="share-made" ref={heading} tabIndex={-1}>
        {SHARE.made}
      </h2>
      <h3>{SHARE.words}</h3>
      <p className="share-words">{made.passphrase}</p>
      <p>{SHARE.wordsSay}</p>
      <p>{SHARE.openIt}</p>
      <div className="buttons">
        <button
          type="button"
          onClick={() => saveText({ name: made.name, type: 'text/html', text: made.file })}
        >
          {SHARE.save(made.name)}
        </button>
        <button
          type="button"
          className="quiet"
          onClick={async () => {
            await navigator.clipboard.writeText(made.passphrase);
            setCopied(true);
          }}
        >
          {SHARE.copy}
        </button>
        <button type="button" className="quiet" onClick={onAnother}>
          {SHARE.another}
        </button>
      </div>
      <p className="soft" role="status">
        {isCopied ? SHARE.copied : ''}
      </p>
    </section>
  );
}
