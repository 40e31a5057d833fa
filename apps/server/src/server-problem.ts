import {
  type ApplicationProblem,
  applicationProblemSentence,
  type SharingProblem,
  StoreFailure,
} from '@plumbline/application';

/** Everything that a request can be refused for, with its status and its one sentence. */
const REFUSALS = {
  'unknown-path': [
    404,
    'There is nothing at this address; open the link that the terminal shows, or that you were given.',
  ],
  'wrong-host': [
    421,
    'Plumbline answers only at its own address; open the link that the terminal shows, or that you were given.',
  ],
  'wrong-origin': [403, 'Another site asked for this; Plumbline answers only its own page.'],
  'no-session': [
    401,
    'This page is not connected; open a fresh link (press Enter in the terminal, or run "plumbline start" again).',
  ],
  'not-signed-in': [401, 'You are not signed in, or not any more; sign in again.'],
  'not-granted': [403, 'The runner does not let you see or do this, or not any more.'],
  'kept-back': [
    403,
    'What you may see rests on an answer that the runner keeps back, so none of it is shown; please ask them.',
  ],
  'not-here': [404, 'This is not to be had on a server for many; it is on a runner’s own machine.'],
  'not-to-be-given': [
    400,
    'Nobody can be let see this: a coach no safety answers and nothing of a visit, an administrator nothing at all.',
  ],
  'not-of-oneself': [
    403,
    'Flags are acknowledged, and notes written, by those whom you let see your data; you read them.',
  ],
  'no-such-flag': [404, 'There is no such flag, or you may not see it any more.'],
  'no-such-person': [
    404,
    'No clinician and no coach is known by this address; ask them for the one that they sign in with.',
  ],
  'invitation-over': [
    410,
    'This invitation was used already, is older than a week or is not whole; ask whoever sent it for a new one.',
  ],
  'wrong-password': [403, 'This is not your password; look at it again.'],
  'too-many-tries': [429, 'Too many tries; wait a while, then try again.'],
  'database-away': [
    503,
    'The server’s database, or its store of files, does not answer just now; try again in a moment.',
  ],
  stopping: [503, 'This server is about to stop; ask again, and another one answers.'],
  'link-used': [
    401,
    'This link was used already or is not one of ours; press Enter in the terminal for a fresh one, or run "plumbline start" again.',
  ],
  'too-many-attempts': [
    429,
    'Too many wrong links were tried; wait a minute, then open a fresh one.',
  ],
  'bad-request': [400, 'The request is not one that Plumbline understands; reload the page.'],
  'bad-path': [
    400,
    'A file has a name or folder that cannot be kept safely; rename it and drop it again.',
  ],
  'file-exists': [409, 'This file was sent already; drop each file once.'],
  'file-too-large': [
    413,
    'A file may have 4 GB at most; on your own machine "plumbline import" reads larger ones.',
  ],
  'import-too-large': [
    413,
    'One import may have 16 GB and 50,000 files at most; on your own machine "plumbline import" reads more.',
  ],
  'upload-broken': [400, 'A file did not arrive whole; drop it again.'],
  'no-disk-space': [
    507,
    'The disk for temporary files is full; make room, or let TMPDIR name a folder on a larger disk.',
  ],
  'no-such-import': [404, 'There is no such import; drop the files again.'],
  'import-running': [409, 'An import is running; wait until it is done, or stop it.'],
  'import-given-up': [
    500,
    'Plumbline tried several times to read these files and could not; whoever runs the server is told. Nothing that you had is lost: drop the files again, or ask them.',
  ],
  'no-home-network': [
    409,
    'This machine is in no home network just now, as far as Plumbline can see; connect it by Wi-Fi or cable, then try again.',
  ],
  'phone-not-opened': [
    500,
    'This machine does not let Plumbline listen on the home network; look whether a firewall or another program is in the way.',
  ],
  'phone-closed': [409, '"Use on my phone" is closed; open it first.'],
  'no-such-phone': [404, 'There is no such phone any more; reload the page.'],
  'pairing-wrong': [401, 'This is not the code that your computer shows; look at it again.'],
  'pairing-over': [
    401,
    'This code is over: it works once, for five minutes and five tries. Ask your computer for a new one.',
  ],
  'phone-unknown': [
    401,
    'This phone is not paired, or not any more; choose "Use on my phone" on your computer and scan the code.',
  ],
  'not-for-phones': [403, 'This can be done on your computer only.'],
  'nothing-sent': [400, 'No file has arrived; drop some first.'],
  'bad-entry': [400, 'A value is not one that can be kept; correct it and save again.'],
  'no-such-run': [404, 'There is no such run any more; choose one from the list of all runs.'],
  'questions-first': [
    403,
    'Nothing is explained before the safety questions are answered, or while somebody should look first; see the safety page.',
  ],
  'no-running-now': [
    403,
    'A film means running, and running waits for now; see the safety page for why.',
  ],
  'no-experiments-now': [
    403,
    'Nothing is tried while the safety questions are open or running is to wait; see the safety page.',
  ],
  'one-at-a-time': [
    409,
    'An experiment runs already, and two at once would tell nothing of either; end it first.',
  ],
  'not-to-be-begun': [409, 'This is not to be begun now; the page for experiments says why.'],
  'no-experiment': [404, 'No experiment runs; begin one first.'],
  'nothing-drawn': [
    409,
    'No run of the experiment is due today; its page says from when the next one counts.',
  ],
  'nothing-measured': [
    409,
    'This film showed no value that can be kept; see what was wrong with it, and film again.',
  ],
  'no-clip': [
    400,
    'This file holds no landmarks of a film; choose a film, or a file that Plumbline wrote of one.',
  ],
  'film-too-large': [
    413,
    'A film may have 2 GB at most to be kept; cut it in the phone, and measure that.',
  ],
  'no-such-row': [404, 'This entry is not there any more; reload the page.'],
  'unknown-spot': [
    400,
    'One of the places is not on the body map, so nothing was kept; choose the place on the map.',
  ],
  'day-ahead': [400, 'That day has not come yet; check the date.'],
  'nothing-to-undo': [
    410,
    'This can no longer be taken back, because Plumbline was started again since; change the entry instead.',
  ],
  'changed-since': [
    409,
    'The entry was changed again since; take the later change back first, or change the entry.',
  ],
  'other-runner': [
    409,
    'This page shows another runner than Plumbline does by now, so nothing was written; reload the page.',
  ],
  'sample-open': [409, 'The sample runner is open; go back to your own data first.'],
  'no-such-ticket': [410, 'This download was begun already or is too old; ask for it again.'],
} as const satisfies Readonly<Record<string, readonly [status: number, sentence: string]>>;

export type RefusalCode = keyof typeof REFUSALS;

const FAILURE_STATUS = {
  'no-store': 404,
  'not-a-store': 409,
  'store-busy': 409,
  'store-newer-than-program': 409,
  'disk-full': 507,
  'no-permission': 500,
  'store-damaged': 500,
  'store-failed': 500,
  'no-such-path': 404,
  'not-a-folder': 400,
  'nothing-to-read': 400,
  'folder-not-empty': 409,
  'not-a-file': 409,
  'file-exists': 409,
} as const satisfies Readonly<Record<ApplicationProblem['code'], number>>;

/** What the page is told: a code to act on and a sentence to show. Never a file's content. */
export interface Refusal {
  readonly code: RefusalCode | ApplicationProblem['code'] | SharingProblem['code'] | 'fault';
  readonly says: string;
  /** The field of a form that the problem is about. */
  readonly field?: string;
}

export function refused(code: RefusalCode): Response {
  const [status, says] = REFUSALS[code];
  return json({ code, says }, status);
}

/** An entry of a form is not one that can be kept; `field` is its place in what was sent. */
export function refusedEntry(field: string): Response {
  const [status, says] = REFUSALS['bad-entry'];
  return json({ code: 'bad-entry', says, field: field.slice(0, 80) }, status);
}

/** A shared file that is not opened; nothing of it is told. */
export function refusedShare(code: SharingProblem['code'], says: string): Response {
  return json({ code, says }, 422);
}

/** A code of ours, or what the use case met. */
export function refusedOrFailed(problem: RefusalCode | ApplicationProblem): Response {
  return typeof problem === 'string' ? refused(problem) : failed(problem);
}

export function failed(problem: ApplicationProblem): Response {
  return json(refusalOf(problem), FAILURE_STATUS[problem.code]);
}

export function refusalOf(problem: ApplicationProblem): Refusal {
  return { code: problem.code, says: applicationProblemSentence(problem) };
}

/** The same, where it is told of and not answered with. */
export function refusalFor(code: RefusalCode): Refusal {
  return { code, says: REFUSALS[code][1] };
}

/** The same refusal in other words. */
export function refusedFor(refusal: Refusal, status: number): Response {
  return json(refusal, status);
}

/** Of what was thrown: a store that does not answer, or a fault of ours, of which `onFault` hears. */
export function failedBy(thrown: unknown, onFault: (thrown: unknown) => void): Response {
  if (thrown instanceof StoreFailure) return failed(thrown.problem);
  onFault(thrown);
  return faulty();
}

/** A fault of ours. What it was goes to the terminal, not to the page. */
export const FAULT: Refusal = {
  code: 'fault',
  says: 'This is a fault of Plumbline itself; what was reported as read is kept. The terminal that runs it says more.',
};

export function faulty(): Response {
  return json(FAULT, 500);
}

function json(problem: Refusal, status: number): Response {
  return Response.json({ problem }, { status });
}
