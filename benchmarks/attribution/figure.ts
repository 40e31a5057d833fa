import type { ReliabilityBin } from './score.ts';

const [SIZE, LEFT, TOP] = [300, 46, 34];

interface Curve {
  readonly name: string;
  readonly bins: readonly ReliabilityBin[];
}

const COLOURS = ['#0b6e99', '#b3541e', '#4b7f2b'];

/** Said against happened, one line for each world; a dot's area grows with the causes behind it. */
export function reliabilityFigure(curves: readonly Curve[], title: string): string {
  const text = curves
    .map(
      ({ name, bins }) =>
        `${name}: ${bins
          .filter((bin) => bin.causes > 0)
          .map((bin) => `${bin.said.toFixed(2)} said, ${bin.happened.toFixed(2)} happened`)
          .join('; ')}`,
    )
    .join('. ');
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (t) =>
      `<text x="${x(t)}" y="${TOP + SIZE + 16}" text-anchor="middle">${t}</text><text x="${LEFT - 6}" y="${y(t) + 4}" text-anchor="end">${t}</text>`,
  );
  const lines = curves.map(({ name, bins }, i) => lineOf(name, bins, i));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE + 190} ${SIZE + 90}" font-family="sans-serif" font-size="11" role="img">`,
    `<title>${title}</title><desc>${text}</desc>`,
    `<rect width="100%" height="100%" fill="#fff"/><text x="${LEFT}" y="18" font-size="13">${title}</text>`,
    `<rect x="${LEFT}" y="${TOP}" width="${SIZE}" height="${SIZE}" fill="none" stroke="#999"/>`,
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#999" stroke-dasharray="4 4"/>`,
    ...ticks,
    `<text x="${LEFT + SIZE / 2}" y="${TOP + SIZE + 36}" text-anchor="middle">probability said</text>`,
    `<text transform="translate(12 ${TOP + SIZE / 2}) rotate(-90)" text-anchor="middle">part that truly acts</text>`,
    ...lines,
    '</svg>',
    '',
  ].join('\n');
}

function lineOf(name: string, bins: readonly ReliabilityBin[], place: number): string {
  const colour = COLOURS[place % COLOURS.length];
  const seen = bins.filter((bin) => bin.causes >= 5);
  const path = seen.map((bin) => `${x(bin.said).toFixed(1)},${y(bin.happened).toFixed(1)}`);
  const dots = seen.map(
    (bin) =>
      `<circle cx="${x(bin.said).toFixed(1)}" cy="${y(bin.happened).toFixed(1)}" r="${Math.min(8, 1 + bin.causes ** 0.5 / 4).toFixed(1)}" fill="${colour}"/>`,
  );
  return `<polyline points="${path.join(' ')}" fill="none" stroke="${colour}"/>${dots.join('')}<text x="${LEFT + SIZE + 14}" y="${TOP + 16 + 18 * place}" fill="${colour}">${name}</text>`;
}

function x(probability: number): number {
  return LEFT + SIZE * probability;
}

function y(part: number): number {
  return TOP + SIZE * (1 - part);
}
