import type { StopView } from '@plumbline/application';
import { retold } from '../show/retold.ts';
import { useFormat } from '../show/use-format.ts';
import './stop-notice.css';

/** The stop-running rules that hold today; read out when they begin to. */
export function StopNotice({ stop }: { readonly stop: StopView | null }) {
  return <div role="status">{stop && <Notice stop={stop} />}</div>;
}

function Notice({ stop: { title, reasons, says } }: { readonly stop: StopView }) {
  const format = useFormat();
  return (
    <section className="note note-warn stop-notice" aria-labelledby="stop-notice">
      <h2 id="stop-notice">{title}</h2>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{retold(reason, format)}</li>
        ))}
      </ul>
      <p className="small">{says}</p>
    </section>
  );
}
