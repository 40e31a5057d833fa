import type { StateView } from '@plumbline/application';
import { useView } from '../../data/use-view.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { DATA } from '../../words/data.ts';
import { Units } from './units.tsx';

export function DataPage() {
  const query = useView<StateView>('/api/state');
  return (
    <>
      <PageTitle>{DATA.title}</PageTitle>
      <Viewed query={query}>{({ profile }) => <Units profile={profile} />}</Viewed>
    </>
  );
}
