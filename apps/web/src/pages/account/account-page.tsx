import { PageTitle } from '../../parts/page-title.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { ACCOUNT } from '../../words/account.ts';
import { ChangePassword } from './change-password.tsx';
import { Passkeys } from './passkeys.tsx';
import { RemoveAccount } from './remove-account.tsx';
import { SecondFactor } from './second-factor.tsx';
import { Sessions } from './sessions.tsx';
import { useAccount } from './use-account.ts';
import './account.css';

/** How one signs in: password, passkeys and second factor; where one is signed in; and leaving for good. */
export function AccountPage() {
  return (
    <>
      <PageTitle>{ACCOUNT.title}</PageTitle>
      <Viewed query={useAccount()}>
        {({ name, email, role, organisation, hasSecondFactor, sessions }) => (
          <>
            <p className="lead">{ACCOUNT.signedInAs(name, email)}</p>
            <p>{[ACCOUNT.roles[role] ?? role, organisation].filter(Boolean).join(', ')}</p>
            <Passkeys />
            <SecondFactor isOn={hasSecondFactor} />
            <ChangePassword />
            <Sessions sessions={sessions} />
            <RemoveAccount />
          </>
        )}
      </Viewed>
    </>
  );
}
