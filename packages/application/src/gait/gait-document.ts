import type { Contact, Gait, GaitChange } from '@plumbline/motion';

/** What `plumbline gait --json` prints of one clip, by `docs/formats/landmarks.md`. */
export function gaitDocument({ ok, reasons, values, contacts }: Gait) {
  const told = Object.entries(values).map(([name, { value, sd, steps }]) => {
    return [name, { value: rounded(value, 100), sd: rounded(sd, 100), steps }] as const;
  });
  return {
    schema: 'plumbline.gait/1',
    quality: { ok, reasons },
    values: Object.fromEntries(told),
    contacts: contacts.map(contactDocument),
  };
}

/** What it prints of two. */
export function comparisonDocument(early: Gait, late: Gait, changes: readonly GaitChange[]) {
  const differences = changes.map(({ name, change, smallest, real }) => {
    const { value, sd } = change;
    const told = { value: rounded(value, 100), sd: rounded(sd, 100) };
    return [name, { ...told, smallestReal: rounded(smallest, 100), real }] as const;
  });
  return {
    schema: 'plumbline.gait-comparison/1',
    early: gaitDocument(early),
    late: gaitDocument(late),
    differences: Object.fromEntries(differences),
  };
}

/** JSON leaves out what is undefined: what cannot be measured is absent. */
function contactDocument({ t, side, toeOff, footStrikeAngle, sd }: Contact) {
  return {
    t: rounded(t, 1e4),
    side,
    toeOff: toeOff === undefined ? undefined : rounded(toeOff, 1e4),
    footStrikeAngle: footStrikeAngle === undefined ? undefined : rounded(footStrikeAngle, 10),
    sd: sd === undefined ? undefined : rounded(sd, 10),
  };
}

function rounded(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}
