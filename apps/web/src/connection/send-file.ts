import { CONNECTION } from '../words/connection.ts';
import { gone, Refused, refusalIn } from './refused.ts';
import { tokenHeader } from './token.ts';

/** A file as it was given, with its path within what was given. */
export interface GivenFile {
  readonly path: string;
  readonly file: File;
}

export interface SendOptions {
  readonly onSent: (bytes: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends one file of the import `id` as it is, telling how much of it has gone.
 *
 * @throws Refused where the server says no, does not answer, or the signal stops it
 */
export function sendFile(
  id: string,
  { path, file }: GivenFile,
  { onSent, signal }: SendOptions,
): Promise<void> {
  return new Promise((resolve, reject) => {
    // fetch cannot tell how much of a body has gone.
    const request = new XMLHttpRequest();
    request.open('PUT', `/api/import/${id}/file`);
    request.responseType = 'json';
    request.setRequestHeader('X-Plumbline-Path', encodeURIComponent(path));
    for (const [name, value] of Object.entries(tokenHeader()))
      request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = () => {
      if (request.status < 300) resolve();
      else reject(refusalIn(request.response));
    };
    request.onerror = () => reject(gone());
    request.onabort = () => reject(new Refused('stopped', CONNECTION.stopped));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    if (signal.aborted) request.abort();
    else request.send(file);
  });
}
