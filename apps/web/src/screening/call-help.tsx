import type { HelpView } from '@plumbline/application';
import { type FormEvent, useState } from 'react';
import { onPhone } from '../connection/on-phone.ts';
import { useWrite } from '../data/use-write.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { SAFETY } from '../words/safety.ts';

interface Props {
  readonly help: HelpView;
  readonly tier: 'emergency' | 'same_day';
}

/** Numbers to call, as links that a phone dials. */
export function CallHelp({ help, tier }: Props) {
  const lines = help.lines.filter(({ use }) => (use === 'advice') === (tier === 'same_day'));
  if (lines.length === 0) return null;
  return (
    <div className="help">
      <p className="buttons">
        {lines.map(({ number, use }) => (
          <a key={number} href={`tel:${number.replaceAll(' ', '')}`} className="button">
            {SAFETY.call[use](number)}
          </a>
        ))}
      </p>
      <p className="small">{SAFETY.numbersOf(nameOf(help.country), help.isGuessed)}</p>
      {!onPhone() && <OtherNumbers help={help} />}
    </div>
  );
}

function OtherNumbers({ help }: Pick<Props, 'help'>) {
  const [country, setCountry] = useState(help.country ?? '');
  const [own, setOwn] = useState(help.own ?? '');
  const write = useWrite();

  function save(event: FormEvent) {
    event.preventDefault();
    const body = { country: country || null, emergencyNumber: own.trim() || null };
    write.mutate({ method: 'PUT', path: '/api/profile', body, says: SAFETY.numbersSaved });
  }

  return (
    <details>
      <summary>{SAFETY.otherNumbers}</summary>
      <form className="screening-about" onSubmit={save}>
        <label className="field">
          <span className="label">{SAFETY.country}</span>
          <select value={country} onChange={(event) => setCountry(event.target.value)}>
            <option value="">{SAFETY.countryUnknown}</option>
            {help.countries.map((code) => (
              <option key={code} value={code}>
                {nameOf(code)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="label">{SAFETY.ownNumber}</span>
          <input type="tel" value={own} onChange={(event) => setOwn(event.target.value)} />
        </label>
        <button type="submit" className="quiet" disabled={write.isPending}>
          {SAFETY.saveNumbers}
        </button>
      </form>
      {write.error && <ProblemNote says={write.error.message} />}
    </details>
  );
}

function nameOf(country: string | null): string | null {
  if (country === null) return null;
  return new Intl.DisplayNames('en', { type: 'region' }).of(country) ?? country;
}
