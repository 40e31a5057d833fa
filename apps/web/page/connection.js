const TOKEN = 'plumbline-session';
const TOKEN_HEADER = 'X-Plumbline-Session';
const PATH_HEADER = 'X-Plumbline-Path';

/** A refusal of the server, or no answer at all. */
export class Refused extends Error {
  /**
   * @param {string} code
   * @param {string} says
   */
  constructor(code, says) {
    super(says);
    this.code = code;
  }
}

/**
 * Exchanges the secret of the link, if there is one, for a token that lives as long as this tab. The
 * secret leaves the address bar first, so that it is in no bookmark and no screenshot.
 */
export async function connect() {
  const secret = location.hash.slice(1);
  if (secret === '') return;
  history.replaceState(null, '', location.pathname);
  if (sessionStorage.getItem(TOKEN) && (await stillConnected())) return;
  const { token } = await ask('POST', '/api/session', { secret });
  sessionStorage.setItem(TOKEN, token);
}

async function stillConnected() {
  return ask('GET', '/api/health').then(
    () => true,
    () => false,
  );
}

/**
 * One request. Throws `Refused` with a sentence for the runner.
 *
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body]
 * @returns {Promise<any>}
 */
export async function ask(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: { ...token(), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw gone();
  });
  const given = await response.json().catch(() => ({}));
  if (!response.ok) throw refusal(given);
  return given;
}

/**
 * Sends one file as it is, telling how much of it has gone.
 *
 * @param {string} id of the import
 * @param {{ path: string, file: File }} given
 * @param {{ onSent: (bytes: number) => void, signal: AbortSignal }} options
 * @returns {Promise<void>}
 */
export function send(id, { path, file }, { onSent, signal }) {
  return new Promise((resolve, reject) => {
    // fetch cannot tell how much of a body has gone.
    const request = new XMLHttpRequest();
    request.open('PUT', `/api/import/${id}/file`);
    request.responseType = 'json';
    request.setRequestHeader(PATH_HEADER, encodeURIComponent(path));
    for (const [name, value] of Object.entries(token())) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = () => {
      if (request.status < 300) resolve();
      else reject(refusal(request.response));
    };
    request.onerror = () => reject(gone());
    request.onabort = () => reject(new Refused('stopped', 'Stopped.'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    if (signal.aborted) request.abort();
    else request.send(file);
  });
}

/** @returns {Record<string, string>} */
function token() {
  const held = sessionStorage.getItem(TOKEN);
  return held ? { [TOKEN_HEADER]: held } : {};
}

/** @param {any} given */
function refusal(given) {
  const problem = given?.problem;
  return new Refused(
    problem?.code ?? 'fault',
    problem?.says ?? 'Plumbline answered in a way that this page does not know; reload the page.',
  );
}

function gone() {
  return new Refused(
    'gone',
    'Plumbline does not answer any more. What was reported as read is kept; run "plumbline start" again and open the new link.',
  );
}
