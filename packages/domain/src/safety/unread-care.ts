import type { Care, Visit } from '../record/care.ts';

/** Stands for a limit that may be in the part of `care.json` that could not be read, until the runner takes it away. */
const UNREAD: Visit = {
  id: 'unread-care-file',
  day: undefined,
  time: undefined,
  place: undefined,
  said: undefined,
  limits: [
    {
      kind: 'no_running_until',
      until: undefined,
      text: 'a part of care.json could not be read and may say so; correct it and import it again, or take this away',
    },
  ],
  questions: [],
};

const NOTHING: Care = { clinician: undefined, visits: [], extra: {} };

/** `care` as far as it was read, with no running while what else it says is unknown. */
export function withUnread(care: Care = NOTHING): Care {
  return { ...care, visits: [...care.visits.filter(isRead), UNREAD] };
}

/** What is kept where `next` is to follow `before`: of a visit that was there already nothing is lost to a file that could not be read whole. */
export function careAfter(before: Care | undefined, next: Care): Care {
  if (!before || next.visits.every(isRead)) return next;
  const ids = new Set(before.visits.map(({ id }) => id));
  return withUnread({
    clinician: next.clinician ?? before.clinician,
    visits: [...before.visits, ...next.visits.filter(({ id }) => !ids.has(id))],
    extra: { ...before.extra, ...next.extra },
  });
}

function isRead({ id }: Visit): boolean {
  return id !== UNREAD.id;
}
