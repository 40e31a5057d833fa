import { ACCOUNT_TROUBLE } from '../words/sign-in.ts';
import { askAccounts } from './accounts.ts';
import { Refused } from './refused.ts';

/** Whether this browser can make passkeys and show them: W3C Web Authentication Level 3, §5.1.8 and §5.1.9. */
export function knowsPasskeys(): boolean {
  return (
    'PublicKeyCredential' in window && 'parseCreationOptionsFromJSON' in window.PublicKeyCredential
  );
}

/** Signs in by a passkey that the runner chooses. */
export async function enterByPasskey(): Promise<void> {
  const options = await askAccounts<PublicKeyCredentialRequestOptionsJSON>(
    'passkey/generate-authenticate-options',
  );
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const response = await given(navigator.credentials.get({ publicKey }));
  await askAccounts('passkey/verify-authentication', { response });
}

/** Makes a passkey for whoever is signed in. */
export async function addPasskey(name: string): Promise<void> {
  const options = await askAccounts<PublicKeyCredentialCreationOptionsJSON>(
    'passkey/generate-register-options',
  );
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const response = await given(navigator.credentials.create({ publicKey }));
  await askAccounts('passkey/verify-registration', { response, name });
}

/** As JSON, which is how it is sent. */
async function given(asked: Promise<Credential | null>): Promise<unknown> {
  const credential = await asked.catch(() => null);
  if (credential === null) throw new Refused('no-passkey', ACCOUNT_TROUBLE.noPasskey);
  return (credential as PublicKeyCredential).toJSON();
}
