import type { Narrative } from 'fhir/r4.js';
import { plainString } from './plain-string.ts';

/** A piece of XHTML whose text is already safe. */
export type Markup = string & { readonly __markup: true };

export function paragraph(text: string): Markup {
  return `<p>${escaped(text)}</p>` as Markup;
}

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): Markup {
  const head = heads.map((text) => `<th>${escaped(text)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>` as Markup;
}

export function list(items: readonly string[]): Markup {
  return `<ul>${items.map((text) => `<li>${escaped(text)}</li>`).join('')}</ul>` as Markup;
}

/** What a person reads of a section. */
export function narrative(parts: readonly Markup[]): Narrative {
  const div = `<div xmlns="http://www.w3.org/1999/xhtml">${parts.join('')}</div>`;
  return { status: 'generated', div };
}

function cell(text: string): string {
  return `<td>${escaped(text)}</td>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return (plainString(text) ?? '').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');
}
