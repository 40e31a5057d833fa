import type { Day } from '@plumbline/domain';
import { bytesIn } from '../file/sealed-text.ts';
import { unsealShare } from '../unseal-share.ts';
import { FILE_WORDS, sharingProblemSentence } from '../words/file-words.ts';
import { element } from './element.ts';
import { passphraseForm } from './passphrase-form.ts';
import { showContent } from './show-content.ts';

/** Asks for the passphrase of the file that this script stands in, and shows what it holds. */
function start(): void {
  const main = document.querySelector('main');
  if (!main) return;
  const sealed = sealedHere();
  const heading = element('h1', {}, [FILE_WORDS.title]);
  if (!sealed.ok) {
    const says = element('p', { role: 'alert', class: 'bad' }, [
      sharingProblemSentence(sealed.error),
    ]);
    main.replaceChildren(heading, says);
    return;
  }
  const form = passphraseForm(async (passphrase) => {
    const opened = await unsealShare(sealed.value, { passphrase, today: today() });
    if (!opened.ok) return sharingProblemSentence(opened.error);
    showContent(main, opened.value);
    return undefined;
  });
  main.replaceChildren(heading, element('p', {}, [FILE_WORDS.says]), form);
}

function sealedHere() {
  const block = document.getElementById('sealed');
  return bytesIn({
    base64: block?.textContent ?? '',
    bytes: block?.dataset['bytes'] ?? '',
    sha256: block?.dataset['sha256'] ?? '',
  });
}

/** By this device's own clock. */
function today(): Day {
  const now = new Date();
  const two = (n: number) => `${n}`.padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as Day;
}

// The sealed content stands after the script.
document.addEventListener('DOMContentLoaded', start);
