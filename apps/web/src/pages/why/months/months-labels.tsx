import type { CauseId } from '@plumbline/domain';
import { MONTHS } from '../../../words/why.ts';
import type { MonthsLayout } from './months-layout.ts';

interface Props {
  readonly layout: MonthsLayout;
  readonly unit: string;
  readonly names: ReadonlyMap<CauseId, string>;
}

/** What each band shows, and its scale; stays where it is when the months are scrolled. */
export function MonthsLabels({ layout, unit, names }: Props) {
  const { height, painTop, painBottom, distanceTop, distanceBottom, distanceMost, rows } = layout;
  return (
    <svg className="months-labels" height={height} aria-hidden="true">
      <text className="months-band" x="0" y={painTop + 14}>
        {MONTHS.pain}
      </text>
      {MONTHS.painKey.map((says, i) => (
        <text key={says} x="0" y={painTop + 32 + 17 * i}>
          {says}
        </text>
      ))}
      <Scale top={painTop} bottom={painBottom} most="10" />
      <text className="months-band" x="0" y={distanceTop + 14}>
        {MONTHS.distance}
      </text>
      <text x="0" y={distanceTop + 32}>
        {MONTHS.distanceKey(unit)}
      </text>
      <Scale top={distanceTop} bottom={distanceBottom} most={String(distanceMost)} />
      {rows[0] && (
        <text x="0" y={rows[0].y - 22}>
          {MONTHS.high}
        </text>
      )}
      {rows.map(({ cause, y }) => (
        <text key={cause} className="months-band" x="0" y={y + 4}>
          {names.get(cause)}
        </text>
      ))}
    </svg>
  );
}

function Scale({
  top,
  bottom,
  most,
}: {
  readonly top: number;
  readonly bottom: number;
  readonly most: string;
}) {
  return (
    <>
      <text x="97%" y={top + 8} textAnchor="end">
        {most}
      </text>
      <text x="97%" y={bottom + 2} textAnchor="end">
        {'0'}
      </text>
    </>
  );
}
