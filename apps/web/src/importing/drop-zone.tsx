import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { IMPORTING } from '../words/importing.ts';
import { droppedFiles, pickedFiles } from './given-files.ts';
import { bringFiles, sayOfImport } from './importing.ts';
import './drop-zone.css';

/** Takes files, a folder or an archive, dropped anywhere on the page or chosen. */
export function DropZone() {
  const isOver = useDrop();
  return (
    <div className={isOver ? 'drop drop-over' : 'drop'}>
      <p className="drop-title">{IMPORTING.drop}</p>
      <p className="soft small">{IMPORTING.kinds}</p>
      <div className="buttons drop-buttons">
        <Picker says={IMPORTING.files} />
        <Picker says={IMPORTING.folder} folder />
      </div>
    </div>
  );
}

function Picker({ says, folder = false }: { readonly says: string; readonly folder?: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  function picked({ target }: ChangeEvent<HTMLInputElement>) {
    const given = pickedFiles(target.files ?? []);
    // The same files may be chosen again.
    target.value = '';
    if (given.length > 0) void bringFiles(given);
  }
  return (
    <>
      <button
        type="button"
        className={folder ? 'quiet' : undefined}
        onClick={() => input.current?.click()}
      >
        {says}
      </button>
      <input
        ref={input}
        id={folder ? 'folder' : 'files'}
        type="file"
        hidden
        multiple
        webkitdirectory={folder ? '' : undefined}
        onChange={picked}
      />
    </>
  );
}

/** Whether something is held over the page. Listens on the whole of it, so that nothing dropped beside the zone opens in its place. */
function useDrop(): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const heard = new AbortController();
    const { signal } = heard;
    const over = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer) void take(event.dataTransfer);
    };
    document.addEventListener('dragover', over, { signal });
    document.addEventListener('dragleave', () => setOver(false), { signal });
    document.addEventListener('drop', drop, { signal });
    return () => heard.abort();
  }, []);
  return isOver;
}

async function take(transfer: DataTransfer): Promise<void> {
  const given = await droppedFiles(transfer).catch(() => undefined);
  if (given) await bringFiles(given);
  else sayOfImport(IMPORTING.unreadable);
}
