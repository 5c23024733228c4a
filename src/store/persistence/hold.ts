/** The right to write a workspace: one tab of the browser has it at a time. */
export interface Hold {
  /** Lets another tab have it. */
  readonly release: () => void;
  /** Fulfilled when another tab has taken it without asking. */
  readonly lost: Promise<void>;
}

/**
 * @param how 'now': at once or not at all (null); 'wait': when it is free; 'steal': at once, whoever has it.
 * @param signal ends the waiting; the promise is then rejected.
 */
export function holdOf(workspaceId: string, how: 'now' | 'wait' | 'steal', signal?: AbortSignal): Promise<Hold | null> {
  // without Web Locks (an insecure address) every tab may write, and revisions alone keep them apart
  if (!('locks' in navigator)) return Promise.resolve({ release: () => undefined, lost: new Promise(() => undefined) });
  const options = how === 'now' ? { ifAvailable: true } : how === 'steal' ? { steal: true } : signal === undefined ? {} : { signal };
  return new Promise((resolve, reject) => {
    let lose = (): void => undefined;
    let held = false;
    const lost = new Promise<void>((settle) => (lose = settle));
    navigator.locks
      .request(`ws:${workspaceId}`, options, (lock) => {
        if (lock === null) {
          resolve(null);
          return undefined;
        }
        held = true;
        return new Promise<void>((release) => resolve({ release, lost }));
      })
      .catch((error: unknown) => {
        if (held) lose();
        else reject(error instanceof Error ? error : new Error(String(error)));
      });
  });
}
