/** What of an RSA private key undoes an encryption: modulus, private exponent, and how long the modulus is in bytes. */
export type RsaKey = { readonly modulus: bigint; readonly exponent: bigint; readonly length: number };

const PEM = /-----BEGIN (RSA )?PRIVATE KEY-----([A-Za-z0-9+/=\s]*)-----END (?:RSA )?PRIVATE KEY-----/;
const TAG = { integer: 0x02, octets: 0x04, oid: 0x06, sequence: 0x30 } as const;
/** rsaEncryption, RFC 8017 appendix C. */
const RSA_OID = '42,134,72,134,247,13,1,1,1';

/** The key of a PEM text, PKCS #1 or PKCS #8. @throws for what is none; null for a key of another kind. */
export function readRsaKey(pem: string): RsaKey | null {
  const [, isPkcs1, base64] = PEM.exec(pem) ?? [];
  if (base64 === undefined) {
    return null;
  }
  const der = Uint8Array.from(atob(base64.replace(/\s/g, '')), (character) => character.charCodeAt(0));
  const inner = isPkcs1 === undefined ? unwrapped(der) : der;
  if (inner === null) {
    return null;
  }
  // RSAPrivateKey, RFC 8017 A.1.2: version, modulus, public exponent, private exponent.
  const reader = new DerReader(new DerReader(inner).value(TAG.sequence));
  reader.value(TAG.integer);
  const modulus = numberOf(reader.value(TAG.integer));
  reader.value(TAG.integer);
  const exponent = numberOf(reader.value(TAG.integer));
  return { modulus, exponent, length: Math.ceil(modulus.toString(16).length / 2) };
}

/** RSA without taking padding off; null where the length does not fit the key. */
export function decryptRaw({ modulus, exponent, length }: RsaKey, sealed: Uint8Array): Uint8Array | null {
  const value = numberOf(sealed);
  if (sealed.length !== length || value >= modulus) {
    return null;
  }
  let result = 1n;
  let base = value;
  for (let left = exponent; left > 0n; left >>= 1n) {
    result = (left & 1n) === 1n ? (result * base) % modulus : result;
    base = (base * base) % modulus;
  }
  const hex = result.toString(16).padStart(2 * length, '0');
  return Uint8Array.from({ length }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16));
}

/** PrivateKeyInfo, RFC 5208 §5: version, algorithm, key. */
function unwrapped(der: Uint8Array): Uint8Array | null {
  const reader = new DerReader(new DerReader(der).value(TAG.sequence));
  reader.value(TAG.integer);
  const algorithm = new DerReader(reader.value(TAG.sequence)).value(TAG.oid);
  return algorithm.join() === RSA_OID ? reader.value(TAG.octets) : null;
}

/** Values of a DER encoding, one after the other. */
class DerReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** @throws RangeError for another tag, and where it is cut. */
  value(tag: number): Uint8Array {
    if (this.#byte() !== tag) {
      throw new RangeError('another tag');
    }
    let length = this.#byte();
    if (length > 0x80) {
      const bytes = length & 0x7f;
      length = 0;
      for (let left = bytes; left > 0; left--) {
        length = length * 256 + this.#byte();
      }
    }
    const from = this.#at;
    this.#at += length;
    if (this.#at > this.#bytes.length) {
      throw new RangeError('cut off');
    }
    return this.#bytes.subarray(from, this.#at);
  }

  #byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) {
      throw new RangeError('cut off');
    }
    return byte;
  }
}

function numberOf(bytes: Uint8Array): bigint {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return BigInt(`0x${hex === '' ? '0' : hex}`);
}
