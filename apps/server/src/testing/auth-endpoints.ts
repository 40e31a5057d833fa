import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins';
import type { Schema } from './sample-of.ts';

interface AuthEndpoint {
  readonly method: string;
  /** Below `/api/auth`. */
  readonly path: string;
  readonly body: Schema | undefined;
}

/** Every endpoint that `better-auth` has with our plugins, whether it is answered here or not. */
export function authEndpoints(): readonly AuthEndpoint[] {
  const origin = 'https://plumbline.test';
  const auth = betterAuth({
    secret: 'a secret of forty characters, for tests.',
    baseURL: origin,
    logger: { disabled: true },
    plugins: [twoFactor(), passkey({ rpName: 'x', rpID: 'plumbline.test', origin })],
  });
  const endpoints = Object.values(auth.api) as readonly {
    readonly path?: string;
    readonly options: { readonly method: string | readonly string[]; readonly body?: Schema };
  }[];
  return endpoints.flatMap(({ path, options }) =>
    path === undefined
      ? []
      : [options.method].flat().map((method) => ({ method, path, body: options.body })),
  );
}
