import { type Day, err, ok, type Result } from '@plumbline/domain';
import { Decrypter } from 'age-encryption';
import { readContent } from './content/read-content.ts';
import type { ShareContent } from './content/share-content.ts';
import { asMade } from './passphrase/passphrase.ts';
import type { SharingProblem } from './sharing-problem.ts';

/** The dearest work that is done for a file: 256 MB. A forged file may ask for more. */
const MOST_WORK = 18;
const HEADER_BYTES = 200;
const HEADER = /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} (\d{1,2})\n/;
/** What age says where a passphrase fits no recipient. */
const NOT_THIS_PASSPHRASE = /no identity matched/;

interface Given {
  readonly passphrase: string;
  readonly today: Day;
}

/** Opens sealed bytes. Content is only given where every byte of it is as it was sealed and its day is not over. */
export async function unsealShare(
  sealed: Uint8Array,
  { passphrase, today }: Given,
): Promise<Result<ShareContent, SharingProblem>> {
  if (!isOurs(sealed)) return err({ code: 'altered' });
  const text = await decrypted(sealed, asMade(passphrase));
  if (!text.ok) return text;
  const content = readContent(text.value);
  if (!content) return err({ code: 'altered' });
  return content.expires <= today
    ? err({ code: 'expired', expires: content.expires })
    : ok(content);
}

/** Sealed by a passphrase alone, with work that can be done. */
function isOurs(sealed: Uint8Array): boolean {
  const header = new TextDecoder('latin1').decode(sealed.subarray(0, HEADER_BYTES));
  const work = HEADER.exec(header)?.[1];
  return work !== undefined && Number(work) <= MOST_WORK;
}

async function decrypted(
  sealed: Uint8Array,
  passphrase: string,
): Promise<Result<string, SharingProblem>> {
  const age = new Decrypter();
  age.addPassphrase(passphrase);
  try {
    const bytes = await age.decrypt(sealed);
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (thrown) {
    const isWrong = thrown instanceof Error && NOT_THIS_PASSPHRASE.test(thrown.message);
    return err({ code: isWrong ? 'wrong-passphrase' : 'altered' });
  }
}
