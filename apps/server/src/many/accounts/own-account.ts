import { APIError } from 'better-auth/api';

/** One browser in which somebody is signed in. */
interface OwnSession {
  /** Whether it is the one that asks. */
  readonly isThis: boolean;
  readonly begunAt: Date;
  readonly endsAt: Date;
  /** What the browser said of itself; empty where it said nothing. */
  readonly browser: string;
}

type PasswordVerdict = 'right' | 'wrong' | 'too-many';

/** What somebody may look at and do in their own account, beside what `better-auth` answers itself. */
export interface OwnAccount {
  readonly hasSecondFactor: (headers: Headers) => Promise<boolean>;
  /** The latest first. No words by which a session could be taken over are among it. */
  readonly sessions: (headers: Headers) => Promise<readonly OwnSession[]>;
  readonly endOtherSessions: (headers: Headers) => Promise<void>;
  readonly tryPassword: (headers: Headers, password: string) => Promise<PasswordVerdict>;
  /** Removes who they are: sessions, password, passkeys, second factor and links on their way. Not their records. */
  readonly remove: (id: string) => Promise<void>;
}

interface KeptSession {
  readonly token: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly userAgent?: string | null | undefined;
}

/** What is asked of `better-auth`. */
interface Auth {
  readonly api: {
    readonly getSession: (asked: { readonly headers: Headers }) => Promise<{
      readonly session: { readonly token: string; readonly userId: string };
      readonly user: object;
    } | null>;
    readonly revokeOtherSessions: (asked: { readonly headers: Headers }) => Promise<unknown>;
    readonly verifyPassword: (asked: {
      readonly headers: Headers;
      readonly body: { readonly password: string };
    }) => Promise<unknown>;
  };
  readonly $context: Promise<{
    readonly internalAdapter: {
      readonly listSessions: (userId: string) => Promise<readonly KeptSession[]>;
      readonly deleteUser: (userId: string) => Promise<unknown>;
    };
    readonly adapter: {
      readonly deleteMany: (what: {
        readonly model: string;
        readonly where: { field: string; value: string }[];
      }) => Promise<unknown>;
    };
  }>;
}

export function ownAccountIn({ api, $context }: Auth): OwnAccount {
  return {
    hasSecondFactor: async (headers) => {
      const asking = await api.getSession({ headers });
      return (
        (asking?.user as { twoFactorEnabled?: unknown } | undefined)?.twoFactorEnabled === true
      );
    },
    sessions: async (headers) => {
      const asking = await api.getSession({ headers });
      if (!asking) return [];
      const { token, userId } = asking.session;
      const all = await (await $context).internalAdapter.listSessions(userId);
      return all
        .filter(({ expiresAt }) => expiresAt.getTime() > Date.now())
        .sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime())
        .map((one) => ({
          isThis: one.token === token,
          begunAt: one.createdAt,
          endsAt: one.expiresAt,
          browser: one.userAgent ?? '',
        }));
    },
    endOtherSessions: async (headers) => {
      await api.revokeOtherSessions({ headers });
    },
    tryPassword: async (headers, password) => {
      try {
        await api.verifyPassword({ headers, body: { password } });
        return 'right';
      } catch (thrown) {
        if (!(thrown instanceof APIError) || thrown.statusCode >= 500) throw thrown;
        return thrown.statusCode === 429 ? 'too-many' : 'wrong';
      }
    },
    remove: async (id) => {
      const { adapter, internalAdapter } = await $context;
      const ofThem = (model: string, field: string) =>
        adapter.deleteMany({ model, where: [{ field, value: id }] });
      // A link that gives a new password is kept with whose it is.
      await ofThem('verification', 'value');
      await ofThem('twoFactor', 'userId');
      await ofThem('passkey', 'userId');
      await internalAdapter.deleteUser(id);
    },
  };
}
