import { PageLink } from '../../app/page-link.tsx';
import { CASELOAD } from '../../words/caseload.ts';

interface Page {
  readonly path: string;
  readonly says: string;
  readonly icon: string;
  /** Not in the bar at the foot of a phone; the overview leads there. */
  readonly isWide?: true;
}

const PAGES: readonly Page[] = [
  { path: '/', says: CASELOAD.pages.overview, icon: 'M4 5h16v6H4zM4 15h10M4 19h7' },
  { path: '/why', says: CASELOAD.pages.why, icon: 'M4 19V9m5 10V5m5 14v-7m5 7V8' },
  { path: '/plan', says: CASELOAD.pages.plan, icon: 'M5 5h14v15H5zM5 10h14M9 3v4m6-4v4' },
  { path: '/log', says: CASELOAD.pages.log, icon: 'M12 5v14M5 12h14' },
  { path: '/runs', says: CASELOAD.pages.runs, icon: 'M4 6h16M4 12h16M4 18h10' },
  {
    path: '/strength',
    says: CASELOAD.pages.strength,
    icon: 'M3 10v4m3-7v10m0-5h12m0-5v10m3-7v4',
    isWide: true,
  },
  {
    path: '/form',
    says: CASELOAD.pages.form,
    icon: 'M4 6h11v12H4zM15 10l5-3v10l-5-3',
    isWide: true,
  },
  {
    path: '/experiment',
    says: CASELOAD.pages.experiment,
    icon: 'M9 3h6M10 3v6l-5 10h14l-5-10V3',
    isWide: true,
  },
  { path: '/page', says: CASELOAD.pages.page, icon: 'M6 3h9l4 4v14H6zM9 12h7M9 16h7' },
];

/** The pages of one runner that others can be let see. */
export function RunnerNavigation() {
  return (
    <nav className="pages" aria-label={CASELOAD.runner.pages}>
      <ul>
        {PAGES.map(({ isWide, ...page }) => (
          <li key={page.path} className={isWide ? 'wide-only' : undefined}>
            <PageLink {...page} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
