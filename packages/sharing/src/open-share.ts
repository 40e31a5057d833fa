import type { Day, Result } from '@plumbline/domain';
import type { ShareContent } from './content/share-content.ts';
import { isArmoured, withoutArmour } from './file/armour.ts';
import { sealedIn } from './file/shared-file.ts';
import type { SharingProblem } from './sharing-problem.ts';
import { unsealShare } from './unseal-share.ts';

/** Opens the text of a shared file outside a browser: the page that opens itself, or the age file. */
export async function openShare(
  file: string,
  given: { readonly passphrase: string; readonly today: Day },
): Promise<Result<ShareContent, SharingProblem>> {
  const sealed = isArmoured(file) ? withoutArmour(file) : sealedIn(file);
  return sealed.ok ? unsealShare(sealed.value, given) : sealed;
}
