import { Link, useLocation } from 'wouter';

export interface PageOfNavigation {
  readonly path: string;
  readonly says: string;
  readonly icon: string;
  /** Pages that are reached from this one and have no place of their own in the navigation. */
  readonly leadsTo?: readonly string[];
}

/** A page in a navigation, marked where one is on it or on one that it leads to. */
export function PageLink({ path, says, icon, leadsTo = [] }: PageOfNavigation) {
  const [place] = useLocation();
  const isHere = place === path || [path, ...leadsTo].some((one) => isWithin(place, one));
  return (
    <Link href={path} aria-current={isHere ? 'page' : undefined}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={icon} />
      </svg>
      <span>{says}</span>
    </Link>
  );
}

function isWithin(place: string, path: string): boolean {
  return path !== '/' && (place === path || place.startsWith(`${path}/`));
}
