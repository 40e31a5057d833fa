import { answerView } from './answer-view.js';
import { ask, connect, Refused } from './connection.js';
import { byId, element } from './element.js';
import { dropped, picked } from './given-files.js';
import { runImport, watchImport } from './import-run.js';
import { reportView } from './report-view.js';

/** @typedef {import('./given-files.js').GivenFile} GivenFile */

const notice = byId('notice');
const answer = byId('answer');
const give = byId('give');
const report = byId('report');
const drop = byId('drop');
const files = /** @type {HTMLInputElement} */ (byId('files'));
const folder = /** @type {HTMLInputElement} */ (byId('folder'));

let working = false;

await open();

/** Connects, picks up an import that is still running, else shows what there is. */
async function open() {
  listenForFiles();
  // The link that the terminal shows differs only in its fragment, so pasting it here loads nothing anew.
  window.addEventListener('hashchange', () => location.reload());
  try {
    await connect();
    const { import: running } = await ask('GET', '/api/import');
    if (running?.state === 'running') await follow((show) => watchImport(running.id, show));
    else await showWhatThereIs();
  } catch (thrown) {
    tell(thrown);
  }
}

/** The answer where something was imported before, else the welcome. */
async function showWhatThereIs() {
  const given = await answerIfAny();
  document.body.classList.toggle('settled', given !== undefined);
  answer.hidden = given === undefined;
  answer.replaceChildren(...(given ? answerView(given.words) : []));
  const title = given ? 'Add more files' : 'Why does my back hurt after running?';
  byId('give-title').replaceWith(element(given ? 'h2' : 'h1', { id: 'give-title' }, title));
  byId('give-lead').hidden = given !== undefined;
  give.hidden = false;
  if (given) await showReport();
}

async function answerIfAny() {
  try {
    return await ask('GET', '/api/answer');
  } catch (thrown) {
    if (thrown instanceof Refused && thrown.code === 'no-store') return undefined;
    throw thrown;
  }
}

async function showReport() {
  const { words } = await ask('GET', '/api/report');
  report.hidden = words === null;
  report.replaceChildren(...(words ? reportView(words) : []));
}

function listenForFiles() {
  byId('pick-files').addEventListener('click', () => files.click());
  byId('pick-folder').addEventListener('click', () => folder.click());
  for (const input of [files, folder]) {
    input.addEventListener('change', () => {
      const given = picked(input.files ?? new DataTransfer().files);
      input.value = '';
      void bring(given);
    });
  }
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  document.addEventListener('dragleave', () => drop.classList.remove('over'));
  document.addEventListener('drop', async (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    if (!event.dataTransfer || give.hidden) return;
    try {
      await bring(await dropped(event.dataTransfer));
    } catch (thrown) {
      tell(thrown);
    }
  });
}

/** @param {readonly GivenFile[]} given */
async function bring(given) {
  if (working || given.length === 0) return;
  await follow((show) => runImport(given, show));
}

/**
 * Shows an import while it runs and what came of it.
 *
 * @param {(show: import('./import-run.js').Shown) => Promise<import('./import-run.js').Ended>} run
 */
async function follow(run) {
  working = true;
  notice.replaceChildren();
  for (const part of [answer, give, report]) part.hidden = true;
  try {
    const { problem, report: words } = await run({ work: byId('work'), spoken: byId('spoken') });
    await showWhatThereIs();
    if (words) {
      report.hidden = false;
      report.replaceChildren(...reportView(words));
    }
    if (problem) tell(new Refused(problem.code, problem.says));
    else (document.getElementById('headline') ?? byId('main')).focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  } catch (thrown) {
    tell(thrown);
  } finally {
    byId('work').hidden = true;
    working = false;
  }
}

/**
 * Says what went wrong and leaves a way on: the drop zone, unless the page is not connected.
 *
 * @param {unknown} thrown
 */
function tell(thrown) {
  const known = thrown instanceof Refused;
  if (known && thrown.code === 'stopped') {
    void showWhatThereIs().catch(tell);
    return;
  }
  const lost = known && ['gone', 'no-session', 'link-used'].includes(thrown.code);
  const says = known ? thrown.message : 'This page met a fault of its own; reload it.';
  if (!known) reportError(thrown);
  for (const part of lost ? [answer, give, report] : []) part.hidden = true;
  if (!lost) give.hidden = false;
  notice.replaceChildren(
    element(
      'div',
      { class: 'notice' },
      element(lost ? 'h1' : 'h2', {}, lost ? 'Not connected' : 'That did not work'),
      element('p', {}, says),
    ),
  );
}
