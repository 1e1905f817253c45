import { cbc, ctr } from '@noble/ciphers/aes.js';
import { joinBytes } from '../../bytes/index.ts';

const BLOCK = 16;
const HAS_ASSOCIATED = 0x40;
/** Up to here the length of what is associated takes two bytes (RFC 3610 §2.2); a TLS header is 13 at most. */
const MOST_ASSOCIATED = 0xfeff;

/**
 * AES in CCM mode (RFC 3610).
 *
 * @returns null where the tag, the last `tagLength` bytes of `sealed`, does not fit.
 */
export function openCcm(
  key: Uint8Array,
  nonce: Uint8Array,
  associated: Uint8Array,
  sealed: Uint8Array,
  tagLength: number,
): Uint8Array | null {
  const length = sealed.length - tagLength;
  if (associated.length > MOST_ASSOCIATED || length < 0) {
    return null;
  }
  // One key stream: its first block hides the tag, the others the text.
  const hidden = new Uint8Array(BLOCK + length);
  hidden.set(sealed.subarray(length));
  hidden.set(sealed.subarray(0, length), BLOCK);
  const shown = ctr(key, counterBlock(nonce)).decrypt(hidden);
  const text = shown.slice(BLOCK);
  const tag = tagOf(key, nonce, associated, text, tagLength);
  return tag.every((byte, index) => byte === shown[index]) ? text : null;
}

/** A_0 of RFC 3610 §2.3. */
function counterBlock(nonce: Uint8Array): Uint8Array {
  const block = new Uint8Array(BLOCK);
  block[0] = BLOCK - 2 - nonce.length;
  block.set(nonce, 1);
  return block;
}

/** CBC-MAC over B_0, what is associated and the text (RFC 3610 §2.2). */
function tagOf(
  key: Uint8Array,
  nonce: Uint8Array,
  associated: Uint8Array,
  text: Uint8Array,
  length: number,
): Uint8Array {
  const first = counterBlock(nonce);
  first[0]! |= (((length - 2) / 2) << 3) | (associated.length > 0 ? HAS_ASSOCIATED : 0);
  for (let at = BLOCK - 1, left = text.length; left > 0 && at > nonce.length; at--) {
    first[at] = left % 256;
    left = Math.floor(left / 256);
  }
  const lengthBytes = Uint8Array.of(associated.length >> 8, associated.length & 0xff);
  const head = associated.length > 0 ? padded(joinBytes([lengthBytes, associated])) : associated;
  const chained = cbc(key, new Uint8Array(BLOCK), { disablePadding: true }).encrypt(
    joinBytes([first, head, padded(text)]),
  );
  return chained.slice(chained.length - BLOCK, chained.length - BLOCK + length);
}

function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil(bytes.length / BLOCK) * BLOCK);
  whole.set(bytes);
  return whole;
}
