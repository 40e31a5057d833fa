/** What a runner may show to somebody else, each by itself. Stored for ever. */
export const KINDS = [
  'why',
  'log',
  'runs',
  'strength',
  'form',
  'safety',
  'private_answers',
  'visit',
  'plan',
  'experiment',
] as const;
export type Kind = (typeof KINDS)[number];

/** What somebody is to others; everybody is a runner with records of their own. Stored for ever. */
export const ROLES = ['runner', 'clinician', 'coach', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

const NOT_FOR_COACHES: ReadonlySet<Kind> = new Set<Kind>(['safety', 'private_answers', 'visit']);

/** The most that a runner may let somebody in this role see. */
export const MAY_BE_GIVEN: Readonly<Record<Role, ReadonlySet<Kind>>> = {
  runner: new Set(),
  clinician: new Set(KINDS),
  coach: new Set(KINDS.filter((kind) => !NOT_FOR_COACHES.has(kind))),
  administrator: new Set(),
};

/** What somebody may do with a runner's records: everything with their own, else what they were let. */
export type Rights = 'own' | GuestRights;

export interface GuestRights {
  readonly kinds: ReadonlySet<Kind>;
  readonly mayWrite: boolean;
}

/** What a grant comes to for somebody whose role may have changed since. */
export function rightsOf(
  { kinds, mayWrite }: { readonly kinds: readonly string[]; readonly mayWrite: boolean },
  role: Role,
): GuestRights {
  const may = MAY_BE_GIVEN[role];
  return {
    kinds: new Set(KINDS.filter((kind) => kinds.includes(kind) && may.has(kind))),
    mayWrite,
  };
}
