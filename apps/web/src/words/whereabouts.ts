const NOT_A_DIAGNOSIS =
  'This is not a diagnosis. Plumbline compares your own runs with one another; it is not validated as a medical device.';

const ON_COMPUTER = {
  stays: 'Everything stays on this computer',
  keepsTitle: 'What it keeps to itself',
  keeps:
    'Everything. It runs on this computer, without an account or a network, and sends nothing to anybody.',
  notADiagnosis: `${NOT_A_DIAGNOSIS} Nothing is sent anywhere.`,
  gone: 'Plumbline does not answer any more. What was reported as read or saved is kept; run "plumbline start" again and open the new link.',
  folder: 'They lie in this folder of your computer, and nowhere else:',
  film: 'It is read on this computer and goes nowhere.',
  filmKept: 'A film that is kept stays on this computer until you delete it.',
  noModels: 'Stop Plumbline, run “npm run setup” in its folder, and start it again.',
  visit: 'Nothing leaves this computer unless you take it along.',
  appointment: 'It is kept on this computer only.',
  erase: 'Takes your runs, your diary and everything else off this computer.',
};

/** What the page says of where the runner's records are: the only place where it says so. */
export type Whereabouts = { readonly [K in keyof typeof ON_COMPUTER]: string };

export const WHEREABOUTS = {
  computer: ON_COMPUTER,
  phone: {
    ...ON_COMPUTER,
    stays: 'Stays between this phone and your computer',
    gone: 'Your computer cannot be reached just now. Look whether it is on, “Use on my phone” is open there, and the phone is in the same network.',
  },
  server: {
    stays: 'Stays on this server',
    keepsTitle: 'Where your records are',
    keeps:
      'Your records are on this server, and nobody else who uses it sees any of them unless you let them. Whoever runs the server keeps its disks and its copies.',
    notADiagnosis: `${NOT_A_DIAGNOSIS} Nobody watches this live.`,
    gone: 'The server does not answer. What was reported as read or saved is kept; try again in a moment.',
    folder: 'They lie in this folder of the server:',
    film: 'It is read in this browser, and is not sent unless you keep it.',
    filmKept:
      'A film that is kept is sent to this server and stays there until you delete it; nobody but you can look at it here.',
    noModels: 'Please tell whoever runs this server: what finds the body is not installed there.',
    visit: 'Nobody is shown it unless you take it along or let them see it.',
    appointment: 'It is kept on this server, for you and for whom you let see it.',
    erase: 'Takes your runs, your diary and everything else off this server.',
  },
} satisfies Readonly<Record<string, Whereabouts>>;
