import { RUN } from '../../words/run.ts';
import { changeText, type Lane } from './streams/lane.ts';

/** The first third beside the last, of each stream. */
export function RunThirds({ lanes }: { readonly lanes: readonly Lane[] }) {
  const told = lanes.filter(({ thirds }) => thirds.first !== null && thirds.last !== null);
  if (told.length === 0) return null;
  return (
    <section className="card run-thirds">
      <h2>{RUN.thirds}</h2>
      <p className="small soft">{RUN.thirdsHint}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{RUN.measure}</th>
            <th scope="col">{RUN.first}</th>
            <th scope="col">{RUN.last}</th>
            <th scope="col" colSpan={2}>
              {RUN.change}
            </th>
          </tr>
        </thead>
        <tbody>
          {told.map((lane) => (
            <Thirds key={lane.name} lane={lane} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Thirds({ lane }: { readonly lane: Lane }) {
  const [first, last] = [lane.thirds.first ?? 0, lane.thirds.last ?? 0];
  return (
    <tr>
      <th scope="row">
        {lane.says} <span className="soft small">{lane.unit}</span>
      </th>
      <td>{lane.text(first)}</td>
      <td>{lane.text(last)}</td>
      <td>{changeText(lane, first, last)}</td>
      <td className="run-slope">
        <Slope change={lane.isUpsideDown ? first - last : last - first} spread={spreadOf(lane)} />
      </td>
    </tr>
  );
}

interface SlopeProps {
  readonly change: number;
  /** A change as large as this is drawn as steep as can be. */
  readonly spread: number;
}

/** From the first third to the last, as a line between two dots: up is more, or quicker. */
function Slope({ change, spread }: SlopeProps) {
  const half = Math.max(-1, Math.min(1, spread === 0 ? 0 : change / spread)) * 7;
  return (
    <svg viewBox="0 0 48 22" aria-hidden="true">
      <line x1="6" x2="42" y1={11 + half} y2={11 - half} />
      <circle cx="6" cy={11 + half} r="3" />
      <circle cx="42" cy={11 - half} r="3" />
    </svg>
  );
}

/** How far the middle 80 % of a stream's values reach. */
function spreadOf({ values }: Lane): number {
  const sorted = values.filter((one) => one !== null).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return at(0.9) - at(0.1);
}
