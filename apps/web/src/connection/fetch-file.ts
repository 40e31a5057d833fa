import { gone, refusalIn } from './refused.ts';
import { tokenHeader } from './token.ts';

/**
 * A file that Plumbline makes.
 *
 * @throws Refused where the server says no, or does not answer
 */
export async function fetchFile(path: string): Promise<Blob> {
  const response = await fetch(path, { headers: tokenHeader() }).catch(() => {
    throw gone();
  });
  if (!response.ok) throw refusalIn(await response.json().catch(() => ({})));
  return response.blob();
}
