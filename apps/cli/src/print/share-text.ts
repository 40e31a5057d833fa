import { printable, type ShareContent } from '@plumbline/application';
import { bullet, joined, paragraph, section } from './sections.ts';

type Part = ShareContent['parts'][number];

/** What somebody shared, as lines of text. Nothing in it can steer the terminal. */
export function shareText({ for: to, from, made, expires, notices, parts }: ShareContent): string {
  const about = [
    ...(from === null ? [] : [`From: ${from}`]),
    ...(to === null ? [] : [`For: ${to}`]),
    `Made: ${made.slice(0, 10)}`,
    `Out of date from: ${expires}`,
  ];
  return joined([
    joined(about.map((line) => paragraph(plain(line)))),
    ...notices.map((notice) => paragraph(plain(notice))),
    ...parts.map((part) => section(plain(part.title), partText(part))),
  ]);
}

function partText({ says, tables, page, file }: Part): string {
  return joined([
    ...says.map((text) => paragraph(plain(text))),
    ...tables.flatMap(({ caption, columns, rows }) => [
      paragraph(`${plain(caption)}:`),
      ...rows.map((row) => bullet(rowText(columns, row))),
    ]),
    ...(page === undefined
      ? []
      : [paragraph('A page of its own: open the file in a browser to read it.')]),
    ...(file === undefined
      ? []
      : [paragraph(`A file for another program: ${plain(file.name)}; --json has it.`)]),
  ]);
}

function rowText(columns: readonly string[], row: readonly string[]): string {
  const filled = row.flatMap((cell, at) => (cell === '' ? [] : [`${columns[at]}: ${cell}`]));
  return plain(filled.join('; '));
}

function plain(text: string): string {
  return printable(text.replace(/\s+/g, ' '));
}
