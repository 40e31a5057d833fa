/** Signing in to a server for many runners. */
export const SIGN_IN = {
  title: 'Sign in',
  newTitle: 'Make an account',
  email: 'E-mail address',
  password: 'Password',
  name: 'Your name',
  passwordLong: 'At least 15 characters; a sentence is easy to remember.',
  now: 'Sign in',
  makeNow: 'Make the account',
  waiting: 'One moment …',
  toNew: 'I have no account yet',
  toOld: 'I have an account',
  invited: 'Accounts are by invitation here: ask whoever runs this server.',
  passkey: 'Sign in with a passkey',
  passkeySays: 'If you added a passkey: your phone, your computer or a key says who you are.',
  secondTitle: 'Your second factor',
  code: 'The six digits that your authenticator app shows now',
  recoveryCode: 'One of your recovery codes',
  recoverySays: 'Each of them works once.',
  toRecovery: 'I cannot get at the app',
  toCode: 'I have the six digits',
  goOn: 'Go on',
  back: 'Begin again',
  out: 'Sign out',
} as const;

/** Taking an invitation up. */
export const JOIN = {
  title: 'You are invited',
  says: (email: string, organisation: string | null) =>
    organisation === null
      ? `This makes an account for ${email}.`
      : `This makes an account for ${email}, at ${organisation}.`,
  as: {
    runner: 'Your own runs and your diary are yours: nobody sees them unless you let them.',
    clinician:
      'As a clinician you see of a runner what that runner lets you see, and nothing else.',
    coach: 'As a coach you see of a runner what that runner lets you see, and nothing else.',
    administrator: 'As an administrator you see no health data of anybody else.',
  },
  toSignIn: 'I have an account: sign in',
} as const;

/** A new password, by a link. */
export const RECOVER = {
  title: 'A new password',
  says: 'Once it is saved, whoever is signed in to your account anywhere is signed out.',
  password: 'New password',
  now: 'Save it',
  done: 'Your new password is saved.',
  toSignIn: 'Sign in',
} as const;

/** What the accounts of the server refuse, by their own codes. */
export const ACCOUNT_REFUSED: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD:
    'This address and this password do not go together; look at both again.',
  INVALID_EMAIL: 'This is not an e-mail address; look at it again.',
  INVALID_PASSWORD: 'This is not your password; look at it again.',
  PASSWORD_TOO_SHORT: 'A password has at least 15 characters.',
  EMAIL_PASSWORD_SIGN_UP_DISABLED: 'Accounts are by invitation here: ask whoever runs this server.',
  INVALID_CODE: 'These are not the six digits of the moment; wait for the next ones.',
  INVALID_BACKUP_CODE: 'This is none of your recovery codes, or it was used before.',
  INVALID_TWO_FACTOR_COOKIE: 'That took too long; begin again with your password.',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'Too many wrong codes; begin again with your password.',
  ACCOUNT_TEMPORARILY_LOCKED: 'Too many wrong codes; wait a quarter of an hour, then try again.',
  TOO_MANY_WRONG_PASSWORDS:
    'Too many wrong passwords for this account; wait an hour, or sign in with a passkey.',
  SESSION_NOT_FRESH: 'You signed in a while ago; sign out and in again, then do this.',
  INVALID_TOKEN: 'This link was used already or is too old; ask for a new one.',
  PASSKEY_NOT_FOUND: 'This passkey is not known here; sign in with your password.',
  AUTHENTICATION_FAILED: 'The passkey was not taken; try again, or sign in with your password.',
};

export const ACCOUNT_TROUBLE = {
  tooMany: 'Too many tries; wait five minutes, then try again.',
  strange: 'The server answered in a way that this page does not know; reload the page.',
  noPasskey: 'Nothing was done: the passkey was not given.',
  noPasskeys: 'This browser knows no passkeys.',
} as const;
