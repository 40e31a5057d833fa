import { ask, send } from './connection.js';
import { byId, element } from './element.js';

/** @typedef {import('./given-files.js').GivenFile} GivenFile */
/** @typedef {{ work: HTMLElement, spoken: HTMLElement }} Shown */
/** @typedef {{ problem: { code: string, says: string } | null, report: any }} Ended */

/** Files on their way at one time. */
const AT_ONCE = 4;
const LOOK_EVERY_MS = 200;
/** A screen reader is told how far it is no more often than this. */
const SPEAK_EVERY_MS = 8000;

let spokenAt = 0;

/**
 * Sends the files to Plumbline's own folder on this machine and imports them.
 *
 * @param {readonly GivenFile[]} given
 * @param {Shown} shown
 * @returns {Promise<Ended>}
 */
export async function runImport(given, shown) {
  const stop = new AbortController();
  begin(shown, () => stop.abort());
  const { import: made } = await ask('POST', '/api/import', {});
  try {
    await sendAll(made.id, given, { shown, signal: stop.signal });
  } catch (thrown) {
    await ask('DELETE', `/api/import/${made.id}`).catch(() => {});
    throw thrown;
  }
  await ask('POST', `/api/import/${made.id}/start`, {});
  return watchImport(made.id, shown);
}

/**
 * Follows an import to its end.
 *
 * @param {string} id
 * @param {Shown} shown
 * @returns {Promise<Ended>}
 */
export async function watchImport(id, shown) {
  begin(shown, () => ask('DELETE', `/api/import/${id}`).catch(() => {}));
  for (;;) {
    const { import: now } = await ask('GET', `/api/import/${id}`);
    if (now.state === 'done' || now.state === 'failed') return now;
    if (now.progress) {
      const { stage, files, bytes, left, done } = now.progress;
      show(shown, {
        done: stage === 'Looking through the files' ? undefined : done,
        texts: [stage, files, bytes, left],
      });
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/**
 * @param {string} id
 * @param {readonly GivenFile[]} given
 * @param {{ shown: Shown, signal: AbortSignal }} options
 */
async function sendAll(id, given, { shown, signal }) {
  const total = given.reduce((sum, { file }) => sum + file.size, 0);
  const queue = [...given];
  const sent = new Map();
  let arrived = 0;

  const tell = () => {
    const bytes = [...sent.values()].reduce((sum, n) => sum + n, 0);
    show(shown, {
      done: total === 0 ? undefined : bytes / total,
      texts: [
        'Copying to Plumbline',
        `${arrived.toLocaleString('en-US')} of ${given.length.toLocaleString('en-US')} files`,
        `${megabytes(bytes)} of ${megabytes(total)}`,
      ],
    });
  };

  /** @returns {Promise<void>} */
  async function sendNext() {
    const next = queue.shift();
    if (!next) return;
    const onSent = (/** @type {number} */ bytes) => {
      sent.set(next, Math.min(bytes, next.file.size));
      tell();
    };
    await send(id, next, { onSent, signal });
    arrived += 1;
    onSent(next.file.size);
    return sendNext();
  }

  await Promise.all(Array.from({ length: AT_ONCE }, sendNext));
}

/**
 * @param {Shown} shown
 * @param {() => void} onStop
 */
function begin({ work, spoken }, onStop) {
  work.hidden = false;
  spoken.textContent = 'Reading your files.';
  spokenAt = performance.now();
  const stop = /** @type {HTMLButtonElement} */ (byId('stop'));
  stop.disabled = false;
  stop.onclick = () => {
    stop.disabled = true;
    spoken.textContent = 'Stopping; what was read so far is kept.';
    onStop();
  };
}

/**
 * @param {Shown} shown
 * @param {{ done: number | undefined, texts: readonly string[] }} now
 */
function show({ spoken }, { done, texts }) {
  const bar = /** @type {HTMLProgressElement} */ (byId('bar'));
  if (done === undefined) bar.removeAttribute('value');
  else bar.value = done;
  const told = texts.filter((text) => text !== '');
  byId('figures').replaceChildren(...told.map((text) => element('span', {}, text)));
  if (performance.now() - spokenAt < SPEAK_EVERY_MS) return;
  spokenAt = performance.now();
  spoken.textContent = told.join(', ');
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
}
