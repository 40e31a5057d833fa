import type { PhoneView } from '@plumbline/application';
import { PHONE } from '../../words/phone.ts';

interface Props {
  readonly phone: PhoneView;
  readonly onNewCode: () => void;
}

/** The code of the moment as a picture and in letters, and how to know that it is this computer that answers. */
export function PairCard({ phone: { addresses, fingerprint, pairing }, onNewCode }: Props) {
  return (
    <section className="card">
      <h2>{PHONE.pair}</h2>
      {pairing && (
        <div className="pair">
          <svg
            className="qr"
            viewBox={`0 0 ${pairing.qr.size} ${pairing.qr.size}`}
            role="img"
            aria-label={PHONE.picture}
          >
            <path d={pairing.qr.path} />
          </svg>
          <div>
            <p>{PHONE.scan}</p>
            <p>{PHONE.orType}</p>
            <p className="pair-code">{pairing.code}</p>
            <ul className="plain-list">
              {addresses.map((address) => (
                <li key={address}>
                  <code>{address}</code>
                </li>
              ))}
            </ul>
            <p className="soft small">{PHONE.good(until(pairing.expiresAt))}</p>
          </div>
        </div>
      )}
      <div className="buttons">
        <button type="button" className={pairing ? 'quiet' : ''} onClick={onNewCode}>
          {pairing ? PHONE.newCode : PHONE.firstCode}
        </button>
      </div>
      <p className="small pair-note">{PHONE.warning}</p>
      <p className="small">
        {PHONE.fingerprint}
        <br />
        <code className="fingerprint">{fingerprint}</code>
      </p>
    </section>
  );
}

/** `until 21:40`, by the clock on the wall. */
function until(instant: string): string {
  const clock = new Date(instant).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  return `until ${clock}`;
}
