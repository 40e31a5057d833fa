import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { hurryHome } from './app/hurry-home.ts';
import { connect } from './connection/connect.ts';
import './theme/index.css';

const connecting = connect();
hurryHome(connecting);
const root = document.getElementById('app');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App connecting={connecting} />
    </StrictMode>,
  );
}
