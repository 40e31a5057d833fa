import { PageTitle } from '../../parts/page-title.tsx';
import { PHONE } from '../../words/phone.ts';
import { TrustSteps } from './trust-steps.tsx';

/** On a phone: how its browser comes to trust this computer, so that the page opens without it. */
export function TrustPage() {
  return (
    <>
      <PageTitle>{PHONE.trustTitle}</PageTitle>
      <TrustSteps />
    </>
  );
}
