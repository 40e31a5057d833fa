import { unreachable } from '@plumbline/domain';
import type { SharingProblem } from '../sharing-problem.ts';

/** What a shared file says of itself, to somebody who may never have heard of Plumbline. */
export const FILE_WORDS = {
  title: 'A sealed file from a runner',
  notOpening:
    'If you can read this sentence for longer than a moment, the file has not arrived whole, or what shows it runs no scripts (previews in mail and file programs do not). Save it, open it in a browser such as Edge, Chrome, Firefox or Safari, and if it still says this, ask for it to be sent again.',
  says: 'Somebody shared health notes with you. They open with the words that you were told, for example by telephone. They are opened on this device only: nothing is sent anywhere.',
  passphrase: 'The seven words',
  passphraseSays: 'Capital letters and what stands between the words do not matter.',
  open: 'Open',
  opening: 'Opening …',
  readOnly: 'Opened on this device, to read only. Close the tab and it is sealed again.',
  made: 'Made',
  for: 'For',
  from: 'From',
  until: 'Out of date from',
  contents: 'Contents',
  save: (name: string) => `Save ${name}`,
  print: 'Print',
  nothing: 'Nothing was written down here.',
  pageTitle: 'What a runner shared',
} as const;

/** Why a shared file is not opened, with what to do. */
export function sharingProblemSentence(problem: SharingProblem): string {
  const { code } = problem;
  switch (code) {
    case 'not-a-share':
      return 'This is not a file that Plumbline shared; choose the one that was sent to you.';
    case 'not-whole':
      return 'This file was cut short or damaged on its way; ask for it to be sent again.';
    case 'wrong-passphrase':
      return 'These words do not open this file; compare them with the runner once more.';
    case 'altered':
      return 'This file was changed after it was made, so it is not opened; ask for it to be made anew.';
    case 'expired':
      return `This file is out of date since ${problem.expires} and is no longer shown; ask the runner for a newer one.`;
    default:
      return unreachable(code);
  }
}
