import { PageTitle } from '../../parts/page-title.tsx';
import { Screening } from '../../screening/screening.tsx';
import { SAFETY } from '../../words/safety.ts';

export function SafetyPage() {
  return (
    <>
      <PageTitle>{SAFETY.title}</PageTitle>
      <Screening />
    </>
  );
}
