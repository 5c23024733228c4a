/*
 * IndexedDB, as far as the store needs it. Work lies here and not in localStorage because a browser that is killed
 * loses what localStorage acknowledged seconds ago; a finished strict transaction it keeps.
 */

export const DATABASE = 'kubewright';
const VERSION = 1;

/** One manifest for each workspace, its other records, and what could not be read. */
export const WORKSPACES = 'workspaces';
export const RECORDS = 'records';
export const QUARANTINE = 'quarantine';

export type OpenResult =
  | { readonly kind: 'open'; readonly database: IDBDatabase }
  | { readonly kind: 'blocked' } // the browser does not let us
  | { readonly kind: 'newer' }; // a newer version of the product has changed the database

/** Opens the database; may never answer where the browser does not. */
export function openDatabase(factory: () => IDBFactory, name = DATABASE): Promise<OpenResult> {
  return new Promise((resolve) => {
    let request: IDBOpenDBRequest;
    try {
      request = factory().open(name, VERSION);
    } catch {
      resolve({ kind: 'blocked' }); // the very getter throws where storage is switched off
      return;
    }
    request.onupgradeneeded = () => {
      const { result } = request;
      result.createObjectStore(WORKSPACES);
      result.createObjectStore(RECORDS);
      result.createObjectStore(QUARANTINE, { autoIncrement: true });
    };
    request.onsuccess = () => resolve({ kind: 'open', database: request.result });
    request.onerror = () => resolve({ kind: request.error?.name === 'VersionError' ? 'newer' : 'blocked' });
  });
}

/** The result of one request. */
export function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException('the request failed', 'UnknownError'));
  });
}

/**
 * Runs a transaction over all our stores and waits until it is complete, that is, written. What `work` throws aborts
 * it. Inside, nothing but requests of the transaction may be waited for.
 */
export async function inTransaction<T>(
  database: IDBDatabase,
  mode: 'readonly' | 'readwrite',
  work: (stores: { readonly workspaces: IDBObjectStore; readonly records: IDBObjectStore; readonly quarantine: IDBObjectStore }) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction([WORKSPACES, RECORDS, QUARANTINE], mode, { durability: 'strict' });
  const complete = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('the transaction was aborted', 'AbortError'));
  });
  let result: T;
  try {
    result = await work({
      workspaces: transaction.objectStore(WORKSPACES),
      records: transaction.objectStore(RECORDS),
      quarantine: transaction.objectStore(QUARANTINE),
    });
  } catch (error) {
    complete.catch(() => undefined); // what is thrown below says more than its abort
    if (transaction.error === null) abort(transaction);
    else await complete;
    throw error;
  }
  await complete;
  return result;
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // it has ended by itself already
  }
}

/** All keys of one workspace's records: they begin with its id and a slash. */
export function recordsOf(workspaceId: string): IDBKeyRange {
  return IDBKeyRange.bound(`${workspaceId}/`, `${workspaceId}0`, false, true); // '0' follows '/'
}
