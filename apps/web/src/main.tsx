import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { hurryHome } from './app/hurry-home.ts';
import { connect } from './connection/connect.ts';
import './theme/index.css';

/**
 * How long the page stays empty before it says that it is opening, ms. React shows nothing else for 300 ms after it
 * has said so, so that saying it at once would keep the runner waiting.
 */
const EMPTY_MS = 300;

const connecting = connect();
const ready = Promise.allSettled([connecting, hurryHome(connecting)]);
const late = new Promise((passed) => setTimeout(passed, EMPTY_MS));
Promise.race([ready, late]).then(show, show);

function show(): void {
  const root = document.getElementById('app');
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <App connecting={connecting} />
    </StrictMode>,
  );
}
