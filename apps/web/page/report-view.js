import { element } from './element.js';

/** @typedef {import('@plumbline/application').ImportWords} ImportWords */
/** @typedef {import('@plumbline/application').FileWords} FileWords */
/** @typedef {import('@plumbline/application').OutcomeWords} OutcomeWords */

/** More files of one kind than this are shown only when they are asked for. */
const SHOWN = 200;

/**
 * What became of every file, the damaged ones first and open.
 *
 * @param {ImportWords} words
 * @returns {readonly Node[]}
 */
export function reportView(words) {
  const counts = [words.counts, words.runs, words.rows].filter((text) => text !== '');
  return [
    element('h2', { id: 'report-title', tabindex: '-1' }, 'What was imported'),
    element(
      'div',
      { class: 'report' },
      element('p', {}, words.headline),
      ...counts.map((text) => element('p', { class: 'soft' }, text)),
      ...problems('Read, with something left out', words.readWithProblems),
      ...sentences('Does not fit together', words.betweenFiles),
      ...words.outcomes.map(outcomeView),
      ...channels(words),
    ),
  ];
}

/** @param {OutcomeWords} outcome */
function outcomeView({ outcome, title, files }) {
  const damaged = outcome === 'damaged';
  const list = element('ul', { class: damaged ? 'files damaged' : 'files' });
  const details = element(
    'details',
    damaged ? { open: '' } : {},
    element('summary', {}, `${title} (${files.length.toLocaleString('en-US')})`),
    list,
  );
  const rest = show(list, files, 0);
  if (rest < files.length) details.append(moreButton(list, files, rest));
  return details;
}

/**
 * @param {HTMLElement} list
 * @param {readonly FileWords[]} files
 * @param {number} from
 * @returns {number} the first that is not shown
 */
function show(list, files, from) {
  list.append(...files.slice(from, from + SHOWN).map(fileView));
  return from + SHOWN;
}

/**
 * @param {HTMLElement} list
 * @param {readonly FileWords[]} files
 * @param {number} from
 */
function moreButton(list, files, from) {
  const button = element('button', { type: 'button', class: 'quiet' }, 'Show more');
  let at = from;
  button.addEventListener('click', () => {
    at = show(list, files, at);
    if (at >= files.length) button.remove();
  });
  return button;
}

/** @param {FileWords} file */
function fileView({ file, what, problems, used }) {
  return element(
    'li',
    {},
    element('span', { class: 'file' }, file),
    what === '' ? '' : `: ${what}`,
    ...problems.map((text) => element('p', {}, text)),
    ...(used === '' ? [] : [element('p', { class: 'soft' }, used)]),
  );
}

/**
 * @param {string} title
 * @param {readonly FileWords[]} files
 */
function problems(title, files) {
  return sentences(
    title,
    files.flatMap((file) => file.problems),
  );
}

/**
 * @param {string} title
 * @param {readonly string[]} texts
 */
function sentences(title, texts) {
  if (texts.length === 0) return [];
  return [
    element(
      'details',
      { open: '' },
      element('summary', {}, `${title} (${texts.length.toLocaleString('en-US')})`),
      element('ul', {}, ...texts.map((text) => element('li', {}, text))),
    ),
  ];
}

/** @param {ImportWords} words */
function channels({ channels }) {
  if (channels.length === 0) return [];
  const rows = channels.flatMap(({ name, runs, makesPossible }) => [
    element('dt', {}, `${name} (${runs})`),
    element('dd', {}, makesPossible),
  ]);
  return [
    element(
      'details',
      {},
      element('summary', {}, 'What was found, and what it makes possible'),
      element('dl', {}, ...rows),
    ),
  ];
}
