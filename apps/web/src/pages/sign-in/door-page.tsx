import { JoinPage } from './join-page.tsx';
import { RecoverPage } from './recover-page.tsx';
import { SignInPage } from './sign-in-page.tsx';

/** What stands before the app on a server for many, by the address that was opened. */
export function DoorPage() {
  switch (location.pathname) {
    case '/join':
      return <JoinPage />;
    case '/recover':
      return <RecoverPage />;
    default:
      return <SignInPage />;
  }
}
