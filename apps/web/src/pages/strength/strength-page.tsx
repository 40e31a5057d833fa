import { PageTitle } from '../../parts/page-title.tsx';
import { SHELL } from '../../words/shell.ts';

export function StrengthPage() {
  return <PageTitle>{SHELL.pages.why}</PageTitle>;
}
