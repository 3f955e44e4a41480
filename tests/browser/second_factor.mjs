// The codes of an authenticator: RFC 6238 with SHA-1, six digits and steps of 30 seconds.

import { createHmac } from "node:crypto";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

export const stepNow = () => Math.floor(Date.now() / 30_000);

/// The code of a step for a key in Base32.
export function codeAt(key, step) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const tag = createHmac("sha1", bytesOf(key)).update(counter).digest();
  const start = tag[tag.length - 1] & 0x0f;
  const number = tag.readUInt32BE(start) & 0x7fff_ffff;
  return String(number % 1_000_000).padStart(6, "0");
}

function bytesOf(key) {
  let bits = "";
  for (const letter of key) bits += LETTERS.indexOf(letter).toString(2).padStart(5, "0");
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}
