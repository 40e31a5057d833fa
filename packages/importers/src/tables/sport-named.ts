import type { Sport, Surface } from '@plumbline/domain';

/** Words of the names that Garmin Connect and Strava give to activities, in the languages they write. First match wins. */
const SPORTS: readonly (readonly [Sport, RegExp])[] = [
  ['other', /multi-?sport|triathlon|duathlon|swimrun|\bski|skiing|langlauf|eislauf|orienteering/i],
  ['transition', /transition/i],
  ['swimming', /swim|schwimm|natation|nataci|nuoto|nata[çc]|zwem/i],
  [
    'cycling',
    /cycl|\bbik|biking|\bride\b|radfahr|radfahrt|fahrrad|v[ée]lo\b|ciclis|bici|fiets|spinning/i,
  ],
  ['strength', /strength|weight|kraft|musculation|fuerza|forza|força|kracht/i],
  ['hiking', /hik|wandern|wanderung|randonn|senderis|escursion|trilha/i],
  ['walking', /walk|gehen|spazier|marche|caminar|caminata|camminata|caminhada|wandel/i],
  [
    'running',
    /\brun\b|running|laufen|\blauf\b|[a-z-]lauf\b|laufband|course à pied|^trail$|trail-?lauf|carrera|\bcorsa|corrida|hardlo|løp|löp|\bløb/i,
  ],
  [
    'other',
    /cardio|yoga|pilates|row|paddl|stair|elliptical|golf|tennis|surf|climb|workout|other|uncategorized|breath|\bhiit\b|sonstige|autre|otro|altro|outro|overig/i,
  ],
];
const SURFACES: readonly (readonly [Surface, RegExp])[] = [
  ['treadmill', /treadmill|indoor|virtual|virtuel|laufband|tapis|cinta|esteira|loopband/i],
  ['trail', /trail/i],
  ['track', /\btrack\b|\bbahn|\bpiste\b|\bpista\b/i],
  ['road', /\bstreet\b|\broad\b/i],
];

/** The sport that an activity's type names, `unknown` for a name not met before. */
export function sportNamed(type: string): Sport {
  return SPORTS.find(([, pattern]) => pattern.test(type))?.[0] ?? 'unknown';
}

/** Where a run of this type takes place, as far as its name says. */
export function surfaceNamed(type: string): Surface {
  return SURFACES.find(([, pattern]) => pattern.test(type))?.[0] ?? 'unknown';
}
