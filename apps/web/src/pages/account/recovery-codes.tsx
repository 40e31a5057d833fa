import { saveText } from '../../parts/save-text.ts';
import { ACCOUNT } from '../../words/account.ts';

const WORDS = ACCOUNT.second;

export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <section aria-label={WORDS.codes}>
      <h3>{WORDS.codes}</h3>
      <p>{WORDS.codesSay}</p>
      <ul className="plain-list account-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p className="buttons">
        <button
          type="button"
          className="quiet"
          onClick={() =>
            saveText({ name: WORDS.codesFile, type: 'text/plain', text: `${codes.join('\n')}\n` })
          }
        >
          {WORDS.saveCodes}
        </button>
      </p>
    </section>
  );
}
