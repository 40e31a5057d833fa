import type { StreamsView } from '@plumbline/application';
import { useMemo } from 'react';
import { useFormat } from '../../show/use-format.ts';
import { RUN } from '../../words/run.ts';
import { type DrawnRoute, drawRoute, pointOf } from './route-of.ts';
import { momentsIn, type Part } from './streams/part.ts';
import './route-shape.css';

interface Props {
  readonly route: NonNullable<StreamsView['route']>;
  readonly seconds: readonly number[];
  /** The part shown in the streams is drawn strong. */
  readonly part: Part;
  readonly moment: number | null;
}

/** The route as a line without a map: nothing is fetched, and it tells no place. */
export function RouteShape({ route, seconds, part, moment }: Props) {
  const drawn = useMemo(() => drawRoute(route), [route]);
  if (drawn === null) return null;
  const { points, width, height, bar } = drawn;
  const { first, end } = momentsIn(seconds, part);
  const at = (index: number) => pointOf(points.length, index, seconds.length);
  const shown = points.slice(at(first), at(end - 1) + 1);
  const size = Math.max(width, height);
  return (
    <figure className="card route">
      <h2>{RUN.route}</h2>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <path className="route-whole" d={lineOf(points)} />
        <path className="route-part" d={lineOf(shown)} />
        <path className="route-bar" d={`M${size * 0.02} ${height - size * 0.01}h${bar}`} />
        <Spot className="route-start" point={points[0]} size={size} />
        <Spot className="route-end" point={points.at(-1)} size={size} />
        {moment !== null && <Spot className="route-now" point={points[at(moment)]} size={size} />}
      </svg>
      <figcaption>
        <RouteWords drawn={drawn} />
        <span className="small soft">{RUN.routeHint}</span>
      </figcaption>
    </figure>
  );
}

interface SpotProps {
  readonly className: string;
  readonly point: readonly [number, number] | undefined;
  readonly size: number;
}

function Spot({ className, point, size }: SpotProps) {
  if (!point) return null;
  return <circle className={className} cx={point[0]} cy={point[1]} r={size * 0.02} />;
}

function RouteWords({ drawn }: { readonly drawn: DrawnRoute }) {
  const { distance, climb } = useFormat();
  const said = (metres: number) => (metres < 1000 ? climb(metres) : distance(metres / 1000));
  const { wide, tall, apart, bar } = drawn;
  return (
    <span className="small">
      {RUN.routeSays({ wide: said(wide), tall: said(tall), apart: said(apart), bar: said(bar) })}
    </span>
  );
}

function lineOf(points: readonly (readonly [number, number])[]): string {
  return points
    .map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');
}
