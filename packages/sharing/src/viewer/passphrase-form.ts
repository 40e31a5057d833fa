import { FILE_WORDS } from '../words/file-words.ts';
import { element } from './element.ts';

/** @param open tries a passphrase; gives the sentence to say where it does not open */
export function passphraseForm(
  open: (passphrase: string) => Promise<string | undefined>,
): HTMLFormElement {
  const box = element('input', {
    id: 'passphrase',
    type: 'text',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    required: '',
    'aria-describedby': 'passphrase-says said',
  });
  const button = element('button', { type: 'submit' }, [FILE_WORDS.open]);
  const said = element('p', { id: 'said', class: 'bad', role: 'alert' });
  const form = element('form', {}, [
    element('label', { for: 'passphrase' }, [FILE_WORDS.passphrase]),
    element('p', { id: 'passphrase-says', class: 'soft' }, [FILE_WORDS.passphraseSays]),
    box,
    button,
    said,
  ]);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    said.textContent = '';
    button.disabled = true;
    button.textContent = FILE_WORDS.opening;
    await painted();
    said.textContent = (await open(box.value)) ?? '';
    button.disabled = false;
    button.textContent = FILE_WORDS.open;
    if (form.isConnected) box.select();
  });
  return form;
}

/** Opening takes all of the page's attention for about a second: what it says first has to be seen. */
function painted(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}
