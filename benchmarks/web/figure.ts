/** What was measured some times over; the middle one counts. */
export interface Figure {
  readonly name: string;
  readonly unit: 'ms' | 'kB' | 'frames';
  readonly values: readonly number[];
  readonly target: number;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low = Number.NaN, high = Number.NaN] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return (low + high) / 2;
}

export function isMet({ values, target }: Figure): boolean {
  return values.length > 0 && median(values) <= target;
}

/** One line a figure: median, lowest to highest, target, and whether it was met. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    said(median(figure.values), figure.unit),
    `${said(Math.min(...figure.values))} to ${said(Math.max(...figure.values))}`,
    `at most ${said(figure.target, figure.unit)}`,
    isMet(figure) ? 'pass' : 'MISS',
  ]);
  const all = [['', 'median', 'lowest to highest', 'target', ''], ...rows];
  const widths = [0, 1, 2, 3, 4].map((i) => Math.max(...all.map((row) => row[i]?.length ?? 0)));
  return all.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')).join('\n');
}

function said(value: number, unit = ''): string {
  return `${value.toFixed(value < 10 && !Number.isInteger(value) ? 1 : 0)} ${unit}`.trim();
}
