import { gone, refusalIn } from './refused.ts';
import { tokenHeader } from './token.ts';

/**
 * Has the film of a form check kept beside it.
 *
 * @throws Refused where the server says no, or does not answer
 */
export async function sendFilm(check: string, film: Blob): Promise<void> {
  const response = await fetch(`/api/form/${check}/film`, {
    method: 'PUT',
    headers: tokenHeader(),
    body: film,
  }).catch(() => {
    throw gone();
  });
  if (!response.ok) throw refusalIn(await response.json().catch(() => ({})));
}
