import type { TlsCrypto } from '../../capture/index.ts';
import type { AeadSuite, CbcSuite } from './cipher-suites.ts';
import { joined } from './derive.ts';
import type { OpenRecord, TlsRecord } from './tls-record.ts';

/** The keys of one direction until they change. */
export interface Protection {
  /** Null where the record was not sealed with these keys under this number. Changes nothing. */
  open(record: TlsRecord, sequence: number): OpenRecord | null;
  /** The record is done with, opened or not. */
  pass(record: TlsRecord): void;
}

const NONCE_BYTES = 12;
const EXPLICIT_BYTES = 8;
const LARGEST_WORD = 2 ** 32;

function sequenceBytes(sequence: number): Uint8Array {
  const bytes = new Uint8Array(8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, Math.floor(sequence / LARGEST_WORD));
  view.setUint32(4, sequence % LARGEST_WORD);
  return bytes;
}

/** What is authenticated besides the payload in TLS 1.2 and before (RFC 5246 §6.2.3). */
function associated({ header }: TlsRecord, sequence: number, length: number): Uint8Array {
  return joined(sequenceBytes(sequence), header.subarray(0, 3), Uint8Array.of(length >> 8, length & 0xff));
}

function xorNonce(iv: Uint8Array, sequence: number): Uint8Array {
  const nonce = iv.slice();
  const number = sequenceBytes(sequence);
  for (let index = 0; index < number.length; index++) {
    nonce[NONCE_BYTES - number.length + index]! ^= number[index]!;
  }
  return nonce;
}

/** RFC 8446 §5.2. */
export class Tls13Protection implements Protection {
  readonly #crypto: TlsCrypto;
  readonly #suite: AeadSuite;
  readonly #key: Uint8Array;
  readonly #iv: Uint8Array;

  constructor(crypto: TlsCrypto, suite: AeadSuite, key: Uint8Array, iv: Uint8Array) {
    this.#crypto = crypto;
    this.#suite = suite;
    this.#key = key;
    this.#iv = iv;
  }

  open({ header, body }: TlsRecord, sequence: number): OpenRecord | null {
    const { cipher, tagLength } = this.#suite;
    if (body.length <= tagLength) {
      return null;
    }
    const nonce = xorNonce(this.#iv, sequence);
    const inner = this.#crypto.openAead(cipher, this.#key, nonce, header, body, tagLength);
    if (inner === null) {
      return null;
    }
    let end = inner.length - 1;
    while (end >= 0 && inner[end] === 0) {
      end--;
    }
    return end < 0 ? null : { type: inner[end]!, payload: inner.subarray(0, end) };
  }

  pass(): void {}
}

/** GCM (RFC 5288), CCM (RFC 6655) and ChaCha20-Poly1305 (RFC 7905) in TLS 1.2. */
export class Tls12AeadProtection implements Protection {
  readonly #crypto: TlsCrypto;
  readonly #suite: AeadSuite;
  readonly #key: Uint8Array;
  /** Four bytes where each record says the rest, twelve otherwise. */
  readonly #iv: Uint8Array;

  constructor(crypto: TlsCrypto, suite: AeadSuite, key: Uint8Array, iv: Uint8Array) {
    this.#crypto = crypto;
    this.#suite = suite;
    this.#key = key;
    this.#iv = iv;
  }

  open(record: TlsRecord, sequence: number): OpenRecord | null {
    const { cipher, tagLength } = this.#suite;
    const { body } = record;
    const explicit = this.#iv.length === NONCE_BYTES ? 0 : EXPLICIT_BYTES;
    const length = body.length - explicit - tagLength;
    if (length < 0) {
      return null;
    }
    const nonce = explicit === 0 ? xorNonce(this.#iv, sequence) : joined(this.#iv, body.subarray(0, EXPLICIT_BYTES));
    const aad = associated(record, sequence, length);
    const payload = this.#crypto.openAead(cipher, this.#key, nonce, aad, body.subarray(explicit), tagLength);
    return payload === null ? null : { type: record.type, payload };
  }

  pass(): void {}
}

export type CbcKeys = {
  readonly key: Uint8Array;
  readonly macKey: Uint8Array;
  /** Of the first record in TLS 1.0; null where each record brings its own (RFC 4346 §6.2.3.2). */
  readonly iv: Uint8Array | null;
  /** RFC 7366. */
  readonly isEncryptThenMac: boolean;
};

/** CBC with HMAC (RFC 5246 §6.2.3.2). */
export class CbcProtection implements Protection {
  readonly #crypto: TlsCrypto;
  readonly #suite: CbcSuite;
  readonly #keys: CbcKeys;
  #chainedIv: Uint8Array | null;

  constructor(crypto: TlsCrypto, suite: CbcSuite, keys: CbcKeys) {
    this.#crypto = crypto;
    this.#suite = suite;
    this.#keys = keys;
    this.#chainedIv = keys.iv;
  }

  open(record: TlsRecord, sequence: number): OpenRecord | null {
    const { isEncryptThenMac } = this.#keys;
    const { macLength } = this.#suite;
    const sealedEnd = record.body.length - (isEncryptThenMac ? macLength : 0);
    const sealed = record.body.subarray(0, Math.max(0, sealedEnd));
    if (isEncryptThenMac && !this.#isAuthentic(record, sequence, sealed, record.body.subarray(sealed.length))) {
      return null;
    }
    const plain = this.#decrypt(sealed);
    if (plain === null || plain.length === 0) {
      return null;
    }
    const end = plain.length - 1 - plain[plain.length - 1]!;
    if (isEncryptThenMac) {
      return end < 0 ? null : { type: record.type, payload: plain.subarray(0, end) };
    }
    if (end < macLength) {
      return null;
    }
    const payload = plain.subarray(0, end - macLength);
    const isAuthentic = this.#isAuthentic(record, sequence, payload, plain.subarray(end - macLength, end));
    return isAuthentic ? { type: record.type, payload } : null;
  }

  pass({ body }: TlsRecord): void {
    if (this.#chainedIv !== null) {
      const end = body.length - (this.#keys.isEncryptThenMac ? this.#suite.macLength : 0);
      this.#chainedIv = body.slice(Math.max(0, end - this.#suite.blockLength), Math.max(0, end));
    }
  }

  #decrypt(sealed: Uint8Array): Uint8Array | null {
    const { cipher, blockLength } = this.#suite;
    const { key } = this.#keys;
    if (this.#chainedIv !== null) {
      return this.#crypto.decryptBlocks(cipher, key, this.#chainedIv, sealed);
    }
    return sealed.length <= blockLength
      ? null
      : this.#crypto.decryptBlocks(cipher, key, sealed.subarray(0, blockLength), sealed.subarray(blockLength));
  }

  #isAuthentic(record: TlsRecord, sequence: number, content: Uint8Array, mac: Uint8Array): boolean {
    const input = joined(associated(record, sequence, content.length), content);
    const expected = this.#crypto.hmac(this.#suite.mac, this.#keys.macKey, input);
    return expected.length === mac.length && expected.every((byte, index) => byte === mac[index]);
  }
}
