import type { ShareContent, SharePart, ShareTable } from '../content/share-content.ts';
import { FILE_WORDS } from '../words/file-words.ts';
import { element } from './element.ts';
import { pageFrame } from './page-frame.ts';

/** Puts the content in the place of the question for the passphrase. */
export function showContent(main: HTMLElement, content: ShareContent): void {
  document.title = FILE_WORDS.pageTitle;
  const heading = element('h1', { tabindex: '-1' }, [FILE_WORDS.pageTitle]);
  main.replaceChildren(
    heading,
    element('p', { class: 'soft no-print' }, [FILE_WORDS.readOnly]),
    facts(content),
    ...content.notices.map((notice) => element('p', { class: 'notice' }, [notice])),
    contents(content.parts),
    ...content.parts.map(section),
  );
  heading.focus();
}

function facts({ made, expires, for: to, from }: ShareContent): HTMLElement {
  const lines: readonly (readonly [string, string | null])[] = [
    [FILE_WORDS.from, from],
    [FILE_WORDS.for, to],
    [FILE_WORDS.made, made.slice(0, 10)],
    [FILE_WORDS.until, expires],
  ];
  const said = lines.flatMap(([term, value]) =>
    value === null
      ? []
      : [element('div', {}, [element('dt', {}, [term]), element('dd', {}, [value])])],
  );
  return element('dl', {}, said);
}

function contents(parts: readonly SharePart[]): HTMLElement {
  const links = parts.map(({ id, title }) =>
    element('li', {}, [element('a', { href: `#part-${id}` }, [title])]),
  );
  const print = element('button', { type: 'button' }, [FILE_WORDS.print]);
  print.addEventListener('click', () => window.print());
  return element('nav', { class: 'no-print', 'aria-label': FILE_WORDS.contents }, [
    element('ul', {}, links),
    print,
  ]);
}

function section({ id, title, says, tables, page, file }: SharePart): HTMLElement {
  const isEmpty = says.length + tables.length === 0 && page === undefined && file === undefined;
  return element('section', { 'aria-labelledby': `part-${id}` }, [
    element('h2', { id: `part-${id}` }, [title]),
    ...(isEmpty ? [element('p', { class: 'soft' }, [FILE_WORDS.nothing])] : []),
    ...says.map((text) => element('p', { class: 'said' }, [text])),
    ...(page === undefined ? [] : [pageFrame(page, title)]),
    ...tables.map((table) => tableOf(table, title)),
    ...(file === undefined ? [] : [saveButton(file)]),
  ]);
}

function tableOf({ caption, columns, rows }: ShareTable, title: string): HTMLElement {
  const head = columns.map((column) => element('th', { scope: 'col' }, [column]));
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      row.map((cell) => element('td', {}, [cell])),
    ),
  );
  const table = element('table', {}, [
    element('caption', {}, [caption]),
    element('thead', {}, [element('tr', {}, head)]),
    element('tbody', {}, body),
  ]);
  const named = { role: 'region', 'aria-label': `${title}: ${caption}` };
  return element('div', { class: 'wide', tabindex: '0', ...named }, [table]);
}

function saveButton({ name, type, text }: NonNullable<SharePart['file']>): HTMLElement {
  const button = element('button', { type: 'button', class: 'no-print' }, [FILE_WORDS.save(name)]);
  button.addEventListener('click', () => {
    const href = URL.createObjectURL(new Blob([text], { type }));
    element('a', { href, download: name }).click();
    URL.revokeObjectURL(href);
  });
  return button;
}
