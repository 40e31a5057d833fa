import { useRef } from 'react';
import { FORM } from '../../words/form.ts';

/** Takes one film, or a file of landmarks. */
export function ChooseFilm({ onChoose }: { readonly onChoose: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <p>{FORM.choose.says}</p>
      <div className="buttons">
        <button type="button" onClick={() => input.current?.click()}>
          {FORM.choose.button}
        </button>
      </div>
      <input
        ref={input}
        id="film-file"
        type="file"
        hidden
        accept="video/*,.mkv,application/json,.json"
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file may be chosen again.
          target.value = '';
          if (file) onChoose(file);
        }}
      />
      <p className="soft small film-stays">{FORM.choose.stays}</p>
    </>
  );
}
