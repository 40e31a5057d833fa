import type { PairedPhone } from '@plumbline/application';
import { PHONE } from '../../words/phone.ts';

interface Props {
  readonly phones: readonly PairedPhone[];
  readonly onRevoke: (id: string) => void;
}

export function PhoneList({ phones, onRevoke }: Props) {
  return (
    <section className="card">
      <h2>{PHONE.phones}</h2>
      {phones.length === 0 && <p>{PHONE.none}</p>}
      <ul className="plain-list">
        {phones.map(({ id, name, pairedAt, lastSeenAt }) => (
          <li key={id} className="phone-row">
            <span>
              <strong>{name}</strong>
              <br />
              <span className="soft small">
                {PHONE.paired(moment(pairedAt))}
                {', '}
                {lastSeenAt === null ? PHONE.neverSeen : PHONE.seen(moment(lastSeenAt))}
              </span>
            </span>
            <button
              type="button"
              className="quiet"
              aria-label={`${PHONE.revoke}: ${name}`}
              onClick={() => onRevoke(id)}
            >
              {PHONE.revoke}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function moment(instant: string): string {
  return new Date(instant).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
}
