import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { preferencesRead } from './store/preferences.ts';
import { sessionStarted } from './store/session.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
preferencesRead();
void sessionStarted();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
