// The engine in a thread of its own: the page stays awake whatever is being made.

/** @type {Promise<any> | undefined} */
let engine;

/** Libraries could ask a browser for chance and for the time; the engine never does, and it would be told here. */
const imports = new Proxy(
  {},
  { get: () => new Proxy({}, { get: (_, name) => () => { throw new Error(`asked for ${String(name)}`); } }) },
);

/** @param {ArrayBuffer} packed The engine, packed by gzip. */
async function start(packed) {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  const { instance } = await WebAssembly.instantiate(await new Response(stream).arrayBuffer(), imports);
  return instance.exports;
}

/** @param {any} exports @param {Uint8Array} message @returns {Uint8Array} */
function answer(exports, message) {
  // Memory may grow with every call, and its buffer is another one then.
  const at = exports.reserve(message.length);
  new Uint8Array(exports.memory.buffer, at, message.length).set(message);
  const length = exports.answer();
  return new Uint8Array(exports.memory.buffer, exports.answered(), length).slice();
}

self.onmessage = async ({ data }) => {
  if (data.engine) {
    engine = start(data.engine);
    return;
  }
  try {
    const message = answer(await engine, data.message);
    self.postMessage({ id: data.id, message }, { transfer: [message.buffer] });
  } catch (error) {
    self.postMessage({ id: data.id, broken: String(error) });
  }
};
