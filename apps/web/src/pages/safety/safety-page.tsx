import { PageTitle } from '../../parts/page-title.tsx';
import { SHELL } from '../../words/shell.ts';

export function SafetyPage() {
  return <PageTitle>{SHELL.pages.why}</PageTitle>;
}
