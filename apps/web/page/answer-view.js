import { drawing, element } from './element.js';

/** @typedef {import('@plumbline/application').AnswerWords} AnswerWords */
/** @typedef {import('@plumbline/application').PossibilityWords} PossibilityWords */
/** @typedef {{ readonly from: number, readonly to: number }} Scale */

/**
 * The answer in the order in which it is to be read: safety, one sentence, the ranking, the rest.
 *
 * @param {AnswerWords} words
 * @returns {readonly Node[]}
 */
export function answerView(words) {
  return [
    ...safety(words),
    element('p', { class: 'question' }, 'Why does my back hurt after running?'),
    element('h1', { class: 'headline', id: 'headline', tabindex: '-1' }, words.headline),
    element('p', { class: 'basis' }, words.basis),
    ...said('p', 'caution', words.caution),
    ...ranking(words),
    ...part('What cannot be told apart', words.tangled),
    ...part('Days without a run', [words.restDays]),
    ...part('What else goes with it', [words.context]),
    ...next(words),
  ];
}

/** @param {AnswerWords} words */
function safety({ safety }) {
  if (!safety) return [];
  const signs = safety.signs.map((sign) => element('li', {}, sign));
  return [
    element(
      'aside',
      { class: 'notice', 'aria-labelledby': 'safety-title' },
      element('h2', { id: 'safety-title' }, safety.title),
      element('p', {}, safety.text),
      ...(signs.length === 0 ? [] : [element('ul', {}, ...signs)]),
    ),
  ];
}

/** @param {AnswerWords} words */
function ranking({ possibilities, howToRead }) {
  if (possibilities.length === 0) return [];
  const scale = scaleOf(possibilities);
  return [
    element('h2', { class: 'part' }, 'How likely each is'),
    element('ol', { class: 'ranking' }, ...possibilities.map((one) => row(one, scale))),
    ...said('p', 'how', howToRead),
  ];
}

/**
 * @param {PossibilityWords} possibility
 * @param {Scale} scale
 */
function row(
  { id, name, meaning, likelihood, probability, points, interval, measured, advice },
  scale,
) {
  return element(
    'li',
    { class: id === 'something-else' ? 'other' : 'cause', 'data-cause': id },
    element(
      'div',
      {},
      element('h3', {}, name),
      element('p', {}, meaning),
      ...said('p', 'measured', measured),
    ),
    element(
      'div',
      { class: 'measure' },
      bar(probability ?? 0),
      element('span', { class: 'percent' }, likelihood),
      ...(interval ? [whisker(interval, scale)] : []),
      ...said('span', 'points', points),
    ),
    ...(advice.length === 0 ? [] : [adviceView(advice)]),
  );
}

/** @param {readonly string[]} advice */
function adviceView(advice) {
  return element(
    'details',
    { class: 'advice' },
    element('summary', {}, 'What to try'),
    element('ul', {}, ...advice.map((one) => element('li', {}, one))),
  );
}

/** @param {number} probability */
function bar(probability) {
  const shape = { height: 8, y: 2, rx: 2 };
  return drawing(
    'svg',
    { viewBox: '0 0 100 12', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    drawing('rect', { class: 'track', width: 100, ...shape }),
    drawing('rect', { class: 'fill', width: Math.round(probability * 100), ...shape }),
  );
}

const WIDTH = 272;

/**
 * Where the true value lies in 8 cases of 10, on a line that all causes share; the tick is no pain added.
 *
 * @param {{ mean: number, low: number, high: number }} interval
 * @param {Scale} scale
 */
function whisker({ mean, low, high }, { from, to }) {
  /** @param {number} points */
  const x = (points) => 4 + ((points - from) / (to - from)) * (WIDTH - 8);
  return drawing(
    'svg',
    { class: 'whisker', viewBox: `0 0 ${WIDTH} 12`, 'aria-hidden': 'true' },
    drawing('line', { class: 'axis', x1: 0, x2: WIDTH, y1: 6, y2: 6 }),
    drawing('line', { class: 'zero', x1: x(0), x2: x(0), y1: 1, y2: 11 }),
    drawing('line', { class: 'range', x1: x(low), x2: x(high), y1: 6, y2: 6, 'stroke-width': 3 }),
    drawing('circle', { class: 'dot', cx: x(mean), cy: 6, r: 4.5 }),
  );
}

/**
 * @param {readonly PossibilityWords[]} possibilities
 * @returns {Scale}
 */
function scaleOf(possibilities) {
  const ends = possibilities.flatMap(({ interval }) =>
    interval ? [interval.low, interval.high] : [],
  );
  return {
    from: Math.min(-0.2, Math.floor(Math.min(...ends, 0) * 2) / 2),
    to: Math.max(2, Math.ceil(Math.max(...ends, 0))),
  };
}

/** @param {AnswerWords} words */
function next({ next }) {
  if (!next) return [];
  return [
    element(
      'section',
      { class: 'next', 'aria-labelledby': 'next-title' },
      element('h2', { id: 'next-title' }, 'What to measure next'),
      element('p', {}, next.what),
      element('p', { class: 'soft' }, next.why),
    ),
  ];
}

/**
 * @param {string} title
 * @param {readonly string[]} sentences
 */
function part(title, sentences) {
  const told = sentences.filter((sentence) => sentence !== '');
  if (told.length === 0) return [];
  return [element('h2', { class: 'part' }, title), ...told.map((text) => element('p', {}, text))];
}

/**
 * @param {string} tag
 * @param {string} className
 * @param {string} text
 */
function said(tag, className, text) {
  return text === '' ? [] : [element(tag, { class: className }, text)];
}
