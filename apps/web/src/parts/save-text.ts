interface TextFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Gives a text to the browser's own downloads. */
export function saveText({ name, type, text }: TextFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
