import type { Block, Fact, RangeRow, Section, Sheet, Weeks } from '../sheet.ts';
import { bodySvg } from './body-svg.ts';
import { escaped } from './escaped.ts';
import { SHEET_STYLE } from './style.ts';
import { weeksSvg } from './weeks-svg.ts';

/** The sheet as one HTML file that loads nothing and runs nothing; nothing of it is left out. */
export function sheetHtml(sheet: Sheet): string {
  const policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  return `<!doctype html>
<html lang="${escaped(sheet.lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="robots" content="noindex">
<title>${escaped(sheet.title)}</title>
<style>${SHEET_STYLE}</style>
</head>
<body>
<main>
${sheetBody(sheet)}
</main>
</body>
</html>
`;
}

function sheetBody({ heading, made, subject, banner, columns, small }: Sheet): string {
  return [
    `<header><h1>${escaped(heading)}</h1><p class="made">${escaped(made)}</p></header>`,
    `<p class="subject">${escaped(subject)}</p>`,
    `<div class="banner ${banner.tone}"><p><strong>${escaped(banner.title)}</strong></p><p>${escaped(banner.text)}</p></div>`,
    `<div class="columns">${columns.map((sections) => `<div>${sections.map(sectionHtml).join('')}</div>`).join('')}</div>`,
    `<footer>${small.map((text) => `<p>${escaped(text)}</p>`).join('')}</footer>`,
  ].join('\n');
}

function sectionHtml({ title, blocks }: Section): string {
  if (blocks.length === 0) return '';
  return `<section><h2>${escaped(title)}</h2>${grouped(blocks).join('')}</section>\n`;
}

/** Facts that follow one another are one list. */
function grouped(blocks: readonly Block[]): readonly string[] {
  const parts: string[] = [];
  let facts = '';
  for (const block of blocks) {
    if (block.kind === 'fact') {
      facts += factHtml(block);
      continue;
    }
    if (facts !== '') parts.push(`<dl>${facts}</dl>`);
    facts = '';
    parts.push(blockHtml(block));
  }
  if (facts !== '') parts.push(`<dl>${facts}</dl>`);
  return parts;
}

function factHtml({ label, text }: Fact): string {
  return `<dt>${escaped(label)}</dt><dd>${escaped(text)}</dd>`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'fact':
      return `<dl>${factHtml(block)}</dl>`;
    case 'line':
      return `<p class="${block.tone}">${escaped(block.text)}</p>`;
    case 'body':
      return `<figure class="body">${bodySvg(block)}<figcaption>${escaped(block.says)}</figcaption></figure>`;
    case 'weeks':
      return weeksHtml(block);
    case 'ranges':
      return `<table><tbody>${block.rows.map(rangeHtml(block.rows)).join('')}</tbody></table>`;
  }
}

function weeksHtml(weeks: Weeks): string {
  const key = `<span class="dot"></span>${escaped(weeks.painName)} <span class="whole"><span class="bar"></span>${escaped(weeks.distanceName)}</span>`;
  return `<figure><figcaption class="key">${key}</figcaption>${weeksSvg(weeks)}</figure>`;
}

const BAR = { width: 100, height: 10 } as const;

function rangeHtml(rows: readonly RangeRow[]) {
  const most = Math.max(1, ...rows.map(({ interval }) => interval?.high ?? 0));
  const at = (points: number) =>
    Math.round((Math.min(most, Math.max(0, points)) / most) * BAR.width * 10) / 10;
  return ({ name, note, likelihood, interval, text }: RangeRow): string => {
    const bar = interval
      ? `<svg class="range" viewBox="-3 0 ${BAR.width + 6} ${BAR.height}" aria-hidden="true"><path class="scale" d="M0 5H${BAR.width}"/><path class="from-to" d="M${at(interval.low)} 5H${at(interval.high)}"/><circle cx="${at(interval.mean)}" cy="5" r="3"/></svg>`
      : '';
    return `<tr><th scope="row">${escaped(name)}<small>${escaped(note)}</small></th><td>${escaped(likelihood)}</td><td>${bar}${escaped(text)}</td></tr>`;
  };
}
