import { readdirSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), shellList()],
  build: {
    target: 'es2023',
    // What is inlined would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});

/** Writes `shell.json`, which names every file of the page for the service worker that keeps them on a phone. */
function shellList(): Plugin {
  return {
    name: 'plumbline-shell-list',
    generateBundle(_options, bundle) {
      // Films are read on the computer only.
      const built = Object.keys(bundle).filter((name) =>
        /^assets\/(?!film-worker|lane-worker)/.test(name),
      );
      const given = readdirSync(`${import.meta.dirname}/public`).filter(
        (name) => name !== 'service-worker.js',
      );
      const files = ['/', ...[...built, ...given].map((name) => `/${name}`)];
      this.emitFile({ type: 'asset', fileName: 'shell.json', source: JSON.stringify(files) });
    },
  };
}
