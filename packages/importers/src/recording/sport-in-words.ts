import type { Sport, Surface } from '@plumbline/domain';

/** What Strava writes as the type of an activity it exports as GPX. */
const STRAVA_CODES: Readonly<Record<string, Sport>> = {
  1: 'cycling',
  4: 'hiking',
  9: 'running',
  10: 'walking',
  16: 'swimming',
  17: 'cycling',
  18: 'cycling',
};

const WORDS: readonly (readonly [RegExp, Sport])[] = [
  [/\b(runs?|running|jog|jogging|treadmill)\b/, 'running'],
  [/\b(hikes?|hiking)\b/, 'hiking'],
  [/\b(walks?|walking)\b/, 'walking'],
  [/\b(rides?|riding|bikes?|biking|cycling|cycle|e bike|mtb)\b/, 'cycling'],
  [/\b(swims?|swimming)\b/, 'swimming'],
  [/\b(strength|weights?|weight training|crossfit)\b/, 'strength'],
  [/\btransition\b/, 'transition'],
];

const SURFACES: readonly (readonly [RegExp, Surface])[] = [
  [/\b(treadmill|indoor|virtual)\b/, 'treadmill'],
  [/\btrail\b/, 'trail'],
  [/\btrack\b/, 'track'],
  [/\b(street|road)\b/, 'road'],
];

/** The sport that a file names in words or in one of Strava's numbers; nothing for any other text. */
export function sportInWords(text: string): Sport | undefined {
  const words = spelledOut(text);
  return STRAVA_CODES[words] ?? WORDS.find(([pattern]) => pattern.test(words))?.[1];
}

/** The ground under a run, where its type names it: `trail_running`, `VirtualRun`. */
export function surfaceInWords(text: string): Surface {
  const words = spelledOut(text);
  return SURFACES.find(([pattern]) => pattern.test(words))?.[1] ?? 'unknown';
}

function spelledOut(text: string): string {
  return text
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[_\-/]+/g, ' ');
}
