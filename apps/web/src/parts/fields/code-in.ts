import { fieldsOf } from './fields-of.ts';

/** The code that was typed into a form, without the spaces that apps show it with. */
export function codeIn(form: HTMLFormElement): string {
  return (fieldsOf(form)['code'] ?? '').replaceAll(/\s/g, '');
}
