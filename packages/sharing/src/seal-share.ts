import { Encrypter } from 'age-encryption';
import type { ShareContent } from './content/share-content.ts';

/** scrypt with N = 2^16: 64 MB of memory and about half a second on a desk's computer for one guess of the 2^70. */
const WORK_FACTOR = 16;

/**
 * Seals `content` as an age file that `passphrase` opens.
 *
 * @param workFactor base-2 logarithm of scrypt's N; lower in tests alone
 */
export function sealShare(
  content: ShareContent,
  passphrase: string,
  workFactor: number = WORK_FACTOR,
): Promise<Uint8Array> {
  const age = new Encrypter();
  age.setPassphrase(passphrase);
  age.setScryptWorkFactor(workFactor);
  return age.encrypt(JSON.stringify(content));
}
