import type { Day } from '@plumbline/domain';

/** Why a shared file is not opened. Nothing of its content is told with it. */
export type SharingProblem =
  | {
      readonly code:
        | 'not-a-share'
        /** Cut short, or damaged on its way. */
        | 'not-whole'
        | 'wrong-passphrase'
        /** Changed by somebody, or made by something else than Plumbline. */
        | 'altered';
    }
  | { readonly code: 'expired'; readonly expires: Day };
