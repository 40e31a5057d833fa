import {
  countryOfZone,
  EMERGENCY_NUMBERS,
  emergencyNumbersOf,
  type HelpLine,
  type Profile,
} from '@plumbline/domain';
import type { HelpView } from '../views/triage-view.ts';

/** Works anywhere a mobile phone does in most countries of the world. */
const WHERE_UNKNOWN: readonly HelpLine[] = [{ number: '112', use: 'emergency' }];

/** @param zone the time zone of this machine, for a runner who has not said theirs */
export function helpView(profile: Profile | undefined, zone: string): HelpView {
  const said = textOf(profile?.extra['country']);
  const own = textOf(profile?.extra['emergencyNumber']);
  const country = said ?? countryOfZone(profile?.timeZone ?? zone) ?? null;
  const known = country === null ? undefined : emergencyNumbersOf(country);
  const mine: readonly HelpLine[] = own === null ? [] : [{ number: own, use: 'emergency' }];
  return {
    country,
    isGuessed: said === null,
    lines: [...mine, ...(known?.lines ?? (own === null ? WHERE_UNKNOWN : []))],
    countries: EMERGENCY_NUMBERS.map((one) => one.country).sort(),
    own,
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
