/**
 * Keeps the page's own files on a phone, so that it opens without the computer. Nothing of the runner's data goes through it: what lies
 * below /api is left to the network. Its address names the build, `?index-abc.js`, and each build keeps its own files.
 */
const SHELL = `plumbline-shell${self.location.search}`;
/** A computer that is asleep does not answer at all. */
const PATIENCE_MS = 4000;

self.addEventListener('install', (event) => event.waitUntil(keepFiles()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const isOurs = request.method === 'GET' && origin === self.location.origin;
  if (!isOurs || pathname.startsWith('/api/') || pathname.endsWith('.crt')) return;
  event.respondWith(request.mode === 'navigate' ? page(request) : file(request));
});

async function keepFiles() {
  const files = await (await fetch('/shell.json')).json();
  const shell = await caches.open(SHELL);
  await shell.addAll(files);
  await self.skipWaiting();
}

async function takeOver() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== SHELL).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** Every address of the app is the same page. The computer's own comes first, because it may be a newer build. */
async function page(request) {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch {
    return (await caches.match('/')) ?? Response.error();
  }
}

async function file(request) {
  return (await caches.match(request)) ?? fetch(request);
}
