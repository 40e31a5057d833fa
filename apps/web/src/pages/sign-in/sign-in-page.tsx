import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { askAccounts } from '../../connection/accounts.ts';
import { whereabouts } from '../../connection/whereabouts.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { SIGN_IN } from '../../words/sign-in.ts';
import { ByPasskey } from './by-passkey.tsx';
import { PasswordForm } from './password-form.tsx';
import { SecondFactorForm } from './second-factor-form.tsx';

type Step = 'enter' | 'join' | 'second';

const TITLES: Readonly<Record<Step, string>> = {
  enter: SIGN_IN.title,
  join: SIGN_IN.newTitle,
  second: SIGN_IN.secondTitle,
};

interface Entered {
  readonly twoFactorRedirect?: boolean;
}

/** The first page of a server for many: by password and second factor, by a passkey, or with a new account. */
export function SignInPage() {
  const [step, setStep] = useState<Step>('enter');
  const enter = useMutation<Entered, Error, Readonly<Record<string, string>>>({
    mutationFn: async ({ name, ...known }) => {
      // Making an account signs nobody in: by itself it does not tell whether there was one of this address.
      if (step === 'join') await askAccounts('sign-up/email', { name, ...known });
      return askAccounts('sign-in/email', known);
    },
    onSuccess: ({ twoFactorRedirect }) => (twoFactorRedirect ? setStep('second') : openApp()),
  });

  function goTo(next: Step) {
    enter.reset();
    setStep(next);
  }

  return (
    <main className="alone">
      <PageTitle>{TITLES[step]}</PageTitle>
      {enter.error && <ProblemNote says={enter.error.message} />}
      {step === 'second' ? (
        <SecondFactorForm onEntered={openApp} onBack={() => goTo('enter')} />
      ) : (
        <PasswordForm
          isNew={step === 'join'}
          isWaiting={enter.isPending}
          onGiven={(given) => enter.mutate(given)}
          onChange={() => goTo(step === 'join' ? 'enter' : 'join')}
        />
      )}
      {step === 'enter' && <ByPasskey onEntered={openApp} />}
      <p className="soft small">{whereabouts().notADiagnosis}</p>
    </main>
  );
}

/** Loaded anew, so that nothing of whoever was here before is left in the page. */
function openApp(): void {
  location.reload();
}
