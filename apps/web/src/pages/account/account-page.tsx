import { useQuery } from '@tanstack/react-query';
import { askAccounts } from '../../connection/accounts.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { ACCOUNT } from '../../words/account.ts';
import { ChangePassword } from './change-password.tsx';
import { Passkeys } from './passkeys.tsx';
import { SecondFactor } from './second-factor.tsx';
import './account.css';

interface Session {
  readonly user: {
    readonly name: string;
    readonly email: string;
    readonly role: string;
    readonly organisation: string | null;
    readonly twoFactorEnabled: boolean | null;
  };
}

/** How one signs in: password, passkeys and second factor. */
export function AccountPage() {
  const query = useQuery({
    queryKey: ['get-session'],
    queryFn: () => askAccounts<Session>('get-session'),
  });
  return (
    <>
      <PageTitle>{ACCOUNT.title}</PageTitle>
      <Viewed query={query}>
        {({ user }) => (
          <>
            <p className="lead">{ACCOUNT.signedInAs(user.name, user.email)}</p>
            <p>
              {[ACCOUNT.roles[user.role] ?? user.role, user.organisation]
                .filter(Boolean)
                .join(', ')}
            </p>
            <Passkeys />
            <SecondFactor isOn={user.twoFactorEnabled === true} />
            <ChangePassword />
          </>
        )}
      </Viewed>
    </>
  );
}
