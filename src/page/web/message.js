// A message as the engine reads and writes it: a length in four bytes, little end first, so much JSON, then bytes.

/** @param {object} value @param {Uint8Array} [bytes] @returns {Uint8Array<ArrayBuffer>} */
export function encode(value, bytes = new Uint8Array()) {
  const json = new TextEncoder().encode(JSON.stringify(value));
  const message = new Uint8Array(4 + json.length + bytes.length);
  new DataView(message.buffer).setUint32(0, json.length, true);
  message.set(json, 4);
  message.set(bytes, 4 + json.length);
  return message;
}

/** @param {Uint8Array} message @returns {{value: any, bytes: Uint8Array<ArrayBuffer>}} */
export function decode(message) {
  const length = new DataView(message.buffer, message.byteOffset).getUint32(0, true);
  const json = new TextDecoder().decode(message.subarray(4, 4 + length));
  return { value: JSON.parse(json), bytes: message.slice(4 + length) };
}
