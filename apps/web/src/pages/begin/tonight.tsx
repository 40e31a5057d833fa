import { onServer } from '../../connection/on-server.ts';
import { TONIGHT } from '../../words/begin.ts';
import './tonight.css';

/** Help for a runner whose account's export takes days to arrive. */
export function Tonight() {
  return (
    <details className="card tonight">
      <summary>{TONIGHT.title}</summary>
      <p>{TONIGHT.lead}</p>
      <h3>{TONIGHT.usb}</h3>
      <dl>
        {TONIGHT.watches.map(({ watch, says, tried }) => (
          <div key={watch}>
            <dt>{watch}</dt>
            <dd>
              {says} <span className="soft">{tried}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="soft">{TONIGHT.few}</p>
      <h3>{TONIGHT.table}</h3>
      <p>{TONIGHT.tableSays}</p>
      {!onServer() && <Watching />}
      <p>{TONIGHT.diary}</p>
    </details>
  );
}

function Watching() {
  return (
    <>
      <h3>{TONIGHT.watch}</h3>
      <p>
        {TONIGHT.watchSays} <code>{TONIGHT.watchCommand}</code>
      </p>
    </>
  );
}
