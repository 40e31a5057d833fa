import { PageTitle } from '../../parts/page-title.tsx';

export function RunPage({ id }: { readonly id: string }) {
  return <PageTitle>{id}</PageTitle>;
}
