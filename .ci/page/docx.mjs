// A DOCX changed as a careless writer would, for who checks it afterwards.

import { inflateRawSync } from "node:zlib";
import { crc32 } from "node:zlib";

const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** The parts of a ZIP. @param {Buffer} zip @returns {Map<string, Buffer>} */
export function parts(zip) {
  let at = zip.length - 22;
  while (zip.readUInt32LE(at) !== END) at -= 1;
  const found = new Map();
  const count = zip.readUInt16LE(at + 10);
  at = zip.readUInt32LE(at + 16);
  for (let part = 0; part < count; part += 1) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw new Error("no ZIP");
    const [method, packed, name, extra, comment, local] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)];
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(begin, begin + packed);
    found.set(zip.toString("utf8", at + 46, at + 46 + name), method ? inflateRawSync(bytes) : bytes);
    at += 46 + name + extra + comment;
  }
  return found;
}

/** A ZIP of parts, none packed. @param {Map<string, Buffer>} all */
function zipped(all) {
  const [files, central] = [[], []];
  let offset = 0;
  for (const [name, bytes] of all) {
    const word = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(word.length, 22);
    files.push(Buffer.from("PK\x03\x04", "latin1"), common, word, bytes);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, rest, word);
    offset += 30 + word.length + bytes.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(all.size, 8);
  end.writeUInt16LE(all.size, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, directory, end]);
}

/** The document with half of its left margin, which can be mended, and a slip in its motto, which a person must. @param {Buffer} docx */
export function narrowed(docx) {
  const all = parts(docx);
  const body = all.get("word/document.xml")?.toString("utf8") ?? "";
  const changed = body.replace('w:left="1701"', 'w:left="851"').replace("Tự do", "Tự Do");
  if (!changed.includes('w:left="851"') || !changed.includes("Tự Do")) throw new Error("no left margin of 3 cm, or no motto");
  all.set("word/document.xml", Buffer.from(changed));
  return zipped(all);
}
