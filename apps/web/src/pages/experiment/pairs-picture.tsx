import type { ExperimentResultView } from '@plumbline/application';
import { scaleLinear } from 'd3-scale';
import { EXPERIMENT } from '../../words/experiment.ts';

interface Props {
  readonly result: ExperimentResultView;
}

const WIDTH = 320;
const TOP = 34;
const ROW = 13;
const EDGE = 14;
/** A small difference must not fill the picture. */
const LEAST_POINTS = 3;

/** A dot for each pair, the interval that they leave possible below, and the same as a table. */
export function PairsPicture({ result: { pairs, effect, smallest } }: Props) {
  const sizes = [LEAST_POINTS, smallest, ...pairs.map(({ difference }) => Math.abs(difference))];
  if (effect) sizes.push(Math.abs(effect.low), Math.abs(effect.high));
  const most = Math.min(10, Math.ceil(Math.max(...sizes)));
  const x = scaleLinear([-most, most], [EDGE, WIDTH - EDGE]).clamp(true);
  const bottom = TOP + pairs.length * ROW;
  const height = bottom + (effect ? 44 : 22);
  const ticks = [-most, 0, most];
  return (
    <>
      <svg
        className="experiment-picture"
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={EXPERIMENT.picture}
      >
        <text x={EDGE} y="11">
          {EXPERIMENT.less}
        </text>
        <text x={WIDTH - EDGE} y="11" textAnchor="end">
          {EXPERIMENT.more}
        </text>
        <line
          className="experiment-hoped"
          x1={x(-smallest)}
          x2={x(-smallest)}
          y1="26"
          y2={bottom}
        />
        <text x={x(-smallest)} y="23" textAnchor="middle">
          {EXPERIMENT.hoped}
        </text>
        <line className="experiment-zero" x1={x(0)} x2={x(0)} y1="18" y2={bottom + 4} />
        {pairs.map(({ difference }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a pair is known by its place
          <g key={i}>
            <line
              className="experiment-stem"
              x1={x(0)}
              x2={x(difference)}
              y1={TOP + i * ROW}
              y2={TOP + i * ROW}
            />
            <circle cx={x(difference)} cy={TOP + i * ROW} r="4" />
          </g>
        ))}
        {effect && (
          <g className="experiment-effect">
            <line x1={x(effect.low)} x2={x(effect.high)} y1={bottom + 12} y2={bottom + 12} />
            <path d={`M${x(effect.mean)} ${bottom + 5}l6 7l-6 7l-6-7z`} />
          </g>
        )}
        {ticks.map((tick) => (
          <text key={tick} x={x(tick)} y={height - 4} textAnchor="middle">
            {tick > 0 ? `+${tick}` : `${tick}`.replace('-', '\u2212')}
          </text>
        ))}
      </svg>
      <details>
        <summary>{EXPERIMENT.table}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{EXPERIMENT.pair}</th>
              <th scope="col">{EXPERIMENT.with}</th>
              <th scope="col">{EXPERIMENT.without}</th>
              <th scope="col">{EXPERIMENT.difference}</th>
            </tr>
          </thead>
          <tbody>
            {pairs.map((pair, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a pair is known by its place
              <tr key={i}>
                <th scope="row">{i + 1}</th>
                <td>{pair.with}</td>
                <td>{pair.without}</td>
                <td>{`${pair.difference}`.replace('-', '\u2212')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
