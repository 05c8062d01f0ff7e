// Two ways to the one engine: WebAssembly in a worker, or the program over HTTP. Both take a message and give one.

import { decode, encode } from "./message.js";

/**
 * @typedef {object} Engine
 * @property {(value: object, bytes?: Uint8Array) => Promise<any>} ask What is answered; an Error says why nothing is.
 * @property {(value: object, bytes?: Uint8Array) => Promise<{value: any, bytes: Uint8Array<ArrayBuffer>}>} take As `ask`, with the bytes.
 * @property {(value: object, bytes?: Uint8Array) => Promise<{value: any, bytes: Uint8Array<ArrayBuffer>}>} folder What is done in the folder of the program.
 * @property {boolean} isServer Whether files lie in a folder on the disk.
 */

/** @typedef {(message: Uint8Array<ArrayBuffer>, to: string) => Promise<Uint8Array>} Carry */

/** @param {Carry} carry @param {boolean} isServer @returns {Engine} */
function engine(carry, isServer) {
  /** @param {object} value @param {Uint8Array} [bytes] @param {string} [to] */
  const send = async (value, bytes, to = "engine") => {
    const answer = decode(await carry(encode(value, bytes), to));
    if (!answer.value.ok) throw Object.assign(new Error(answer.value.why), { changed: answer.value.changed === true });
    return { value: answer.value.value, bytes: answer.bytes };
  };
  return {
    isServer,
    take: (value, bytes) => send(value, bytes),
    ask: async (value, bytes) => (await send(value, bytes)).value,
    folder: (value, bytes) => send(value, bytes, "folder"),
  };
}

/** The engine that this file holds. @param {string} workerSource @param {string} packed In base64. @returns {Engine} */
export function inBrowser(workerSource, packed) {
  const url = URL.createObjectURL(new Blob([workerSource], { type: "text/javascript" }));
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  /** @type {Map<number, {done: (message: Uint8Array) => void, fail: (error: Error) => void}>} */
  const waiting = new Map();
  let last = 0;
  const begin = () => {
    const worker = new Worker(url);
    worker.postMessage({ engine: bytes.buffer });
    worker.onmessage = ({ data }) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.broken) asked?.fail(new Error(`máy văn bản dừng giữa chừng (${data.broken}); mở lại trang, bản nháp vẫn còn`));
      else asked?.done(data.message);
    };
    return worker;
  };
  const worker = begin();
  return engine(
    (message) =>
      new Promise((done, fail) => {
        last += 1;
        waiting.set(last, { done, fail });
        worker.postMessage({ id: last, message }, [message.buffer]);
      }),
    false,
  );
}

/** The program on this machine. @param {string} token @returns {Engine} */
export function overHttp(token) {
  // Two pages that are open do not see what the other types.
  const page = crypto.randomUUID();
  /** @type {Carry} */
  const post = async (message, to) => {
    let response;
    try {
      response = await fetch(to, { method: "POST", body: message, headers: { "X-Vanthu-Token": token, "X-Vanthu-Page": page } });
    } catch {
      throw new Error("chương trình vanthu đã dừng; chạy lại `vanthu serve` rồi mở địa chỉ mới");
    }
    if (!response.ok) throw new Error(await response.text());
    return new Uint8Array(await response.arrayBuffer());
  };
  /** @type {Promise<unknown>} */
  let before = Promise.resolve();
  // One message to the engine after the other, as a worker takes them: what is asked knows the files that were given.
  return engine((message, to) => {
    if (to !== "engine") return post(message, to);
    const answer = before.then(() => post(message, to));
    before = answer.catch(() => {});
    return answer;
  }, true);
}
