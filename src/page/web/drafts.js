// Drafts, kept in the browser: nothing is lost when the page is closed or loaded anew.

/**
 * @typedef {object} StoredDraft
 * @property {string} id
 * @property {string} path Name of its facts file.
 * @property {string} text
 * @property {{path: string, bytes: Uint8Array}[]} files Tables that it names.
 * @property {string} [standing] What the folder had at its path.
 * @property {number} saved When, in milliseconds.
 */

const STORE = "drafts";

/** @returns {Promise<IDBDatabase>} */
function open() {
  return new Promise((done, fail) => {
    const asked = indexedDB.open("vanthu", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: "id" });
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });
}

/** @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest} act @returns {Promise<any>} */
async function within(mode, act) {
  const database = await open();
  return new Promise((done, fail) => {
    const asked = act(database.transaction(STORE, mode).objectStore(STORE));
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });
}

/** @returns {Promise<StoredDraft[]>} The newest first. */
export async function all() {
  /** @type {StoredDraft[]} */
  const drafts = await within("readonly", (store) => store.getAll());
  return drafts.sort((one, other) => other.saved - one.saved);
}

/** @param {StoredDraft} draft */
export function keep(draft) {
  return within("readwrite", (store) => store.put(draft));
}

/** @param {string} id */
export function remove(id) {
  return within("readwrite", (store) => store.delete(id));
}
