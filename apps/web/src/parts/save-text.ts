import { saveFile } from './save-file.ts';

interface TextFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Gives a text to the browser's own downloads. */
export function saveText({ name, type, text }: TextFile): void {
  saveFile(new Blob([text], { type }), name);
}
