import { PageLink } from '../../app/page-link.tsx';
import { CASELOAD } from '../../words/caseload.ts';

const PAGES = [
  { path: '/', says: CASELOAD.pages.overview, icon: 'M4 5h16v6H4zM4 15h10M4 19h7' },
  { path: '/why', says: CASELOAD.pages.why, icon: 'M4 19V9m5 10V5m5 14v-7m5 7V8' },
  { path: '/plan', says: CASELOAD.pages.plan, icon: 'M5 5h14v15H5zM5 10h14M9 3v4m6-4v4' },
  { path: '/log', says: CASELOAD.pages.log, icon: 'M12 5v14M5 12h14' },
  { path: '/runs', says: CASELOAD.pages.runs, icon: 'M4 6h16M4 12h16M4 18h10' },
  { path: '/page', says: CASELOAD.pages.page, icon: 'M6 3h9l4 4v14H6zM9 12h7M9 16h7' },
] as const;

/** The pages of one runner that others can be let see. */
export function RunnerNavigation() {
  return (
    <nav className="pages" aria-label={CASELOAD.runner.pages}>
      <ul>
        {PAGES.map((page) => (
          <li key={page.path}>
            <PageLink {...page} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
