import type { OpenedShareView } from '@plumbline/application';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { ask } from '../../connection/ask.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { SHARED } from '../../words/share.ts';
import { SharedContent } from './shared-content.tsx';

const MOST_BYTES = 30_000_000;

/** Reads what somebody else shared; it is opened by Plumbline on this computer and kept nowhere. */
export function SharedPage() {
  const open = useMutation({
    mutationFn: async ({ file, passphrase }: { file: File; passphrase: string }) => {
      if (file.size > MOST_BYTES) throw new Error(SHARED.tooLarge);
      const body = { file: await file.text(), passphrase };
      return ask<OpenedShareView>('POST', '/api/shared', { body });
    },
  });
  return (
    <>
      <PageTitle>{SHARED.title}</PageTitle>
      {open.data ? (
        <>
          <div className="buttons">
            <button type="button" className="quiet" onClick={() => open.reset()}>
              {SHARED.close}
            </button>
          </div>
          <SharedContent opened={open.data} />
        </>
      ) : (
        <OpenForm
          isOpening={open.isPending}
          problem={open.error?.message}
          onOpen={(file, passphrase) => open.mutate({ file, passphrase })}
        />
      )}
    </>
  );
}

interface FormProps {
  readonly isOpening: boolean;
  readonly problem: string | undefined;
  readonly onOpen: (file: File, passphrase: string) => void;
}

function OpenForm({ isOpening, problem, onOpen }: FormProps) {
  const id = useId();
  const [file, setFile] = useState<File>();
  const [passphrase, setPassphrase] = useState('');
  function open(event: FormEvent) {
    event.preventDefault();
    if (file) onOpen(file, passphrase);
  }
  return (
    <>
      <p className="lead">{SHARED.lead}</p>
      <form className="card" onSubmit={open}>
        <div className="field">
          <label htmlFor={`${id}-file`}>{SHARED.choose}</label>
          <input
            id={`${id}-file`}
            type="file"
            accept=".html,.age,text/html"
            required
            onChange={({ target }) => setFile(target.files?.[0])}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-words`}>{SHARED.words}</label>
          <input
            id={`${id}-words`}
            value={passphrase}
            required
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            onChange={({ target }) => setPassphrase(target.value)}
          />
        </div>
        {problem !== undefined && <ProblemNote says={problem} />}
        <button type="submit" disabled={isOpening}>
          {isOpening ? SHARED.opening : SHARED.open}
        </button>
      </form>
    </>
  );
}
