import { style, width } from '../terminal/terminal.ts';
import { wrap } from '../terminal/wrap.ts';

export const INDENT = 2;

/** A heading and what stands below it, with a blank line before; nothing where there is nothing to say. */
export function section(title: string, body: string): string {
  return body === '' ? '' : `\n${style.bold(title)}\n${body}`;
}

export function paragraph(text: string): string {
  return text === '' ? '' : wrap(text, { width: width(), indent: INDENT });
}

export function bullet(text: string): string {
  return wrap(`- ${text}`, { width: width(), indent: INDENT, hang: INDENT + 2 });
}

/** The parts that hold anything, one below the other. */
export function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}
