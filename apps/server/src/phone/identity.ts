import { type ApplicationProblem, keepPhoneFile, phoneFile } from '@plumbline/application';
import { err, ok, type Result } from '@plumbline/domain';
import type { Identity } from './certificate.ts';

const FILES = {
  key: 'key.pem',
  authority: 'authority.pem',
  // Last: a new certificate is only there once its key is.
  certificate: 'certificate.pem',
} as const;

/** The identity kept in the data folder while it fits `addresses`, so that a phone trusts it once; else a new one, kept. */
export async function identityFor(
  dataFolder: string,
  addresses: readonly string[],
  now: Date,
): Promise<Result<Identity, ApplicationProblem>> {
  // Loaded when needed: most runners never use a phone, and reading it takes a fifth of a second.
  const { isGoodFor, newIdentity } = await import('./certificate.ts');
  const kept = keptIdentity(dataFolder);
  if (!kept.ok) return kept;
  if (kept.value && isGoodFor(kept.value, addresses, now)) return ok(kept.value);
  const made = await newIdentity(addresses, now);
  for (const part of ['key', 'authority', 'certificate'] as const) {
    const saved = keepPhoneFile(dataFolder, FILES[part], made[part]);
    if (!saved.ok) return err(saved.error);
  }
  return ok(made);
}

function keptIdentity(dataFolder: string): Result<Identity | undefined, ApplicationProblem> {
  const [key, authority, certificate] = [
    phoneFile(dataFolder, FILES.key),
    phoneFile(dataFolder, FILES.authority),
    phoneFile(dataFolder, FILES.certificate),
  ];
  if (!key.ok) return key;
  if (!authority.ok) return authority;
  if (!certificate.ok) return certificate;
  if (!key.value || !authority.value || !certificate.value) return ok(undefined);
  return ok({ key: key.value, authority: authority.value, certificate: certificate.value });
}
