import type { Condition, Profile } from '../record/profile.ts';

/**
 * Whether nothing the runner said about themselves speaks against something. A question that nobody
 * answered is no "no".
 */
export function ruledSafe(profile: Profile | undefined, against: readonly Condition[]): boolean {
  if (!profile?.conditions.known) return false;
  return !profile.conditions.value.some((condition) => against.includes(condition));
}
