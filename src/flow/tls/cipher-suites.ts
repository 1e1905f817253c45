import type { TlsAead, TlsBlockCipher, TlsHash } from '../../capture/index.ts';

type Common = {
  /** Of the PRF in TLS 1.2, of HKDF in TLS 1.3. */
  readonly hash: TlsHash;
  /** In bytes. */
  readonly keyLength: number;
  /** The pre-master secret is sent encrypted with the server's RSA key (RFC 5246 §7.4.7.1). */
  readonly isRsaExchange: boolean;
};

export type AeadSuite = Common & { readonly kind: 'aead'; readonly cipher: TlsAead; readonly tagLength: number };
export type CbcSuite = Common & {
  readonly kind: 'cbc';
  readonly cipher: TlsBlockCipher;
  readonly blockLength: number;
  readonly mac: TlsHash;
  readonly macLength: number;
};
export type CipherSuite = AeadSuite | CbcSuite;

function aead(cipher: TlsAead, keyLength: number, hash: TlsHash, tagLength = 16) {
  return { kind: 'aead', cipher, keyLength, hash, tagLength } as const;
}

function cbc(cipher: TlsBlockCipher, keyLength: number, mac: 'sha1' | 'sha256' | 'sha384') {
  const blockLength = cipher === 'des-ede3-cbc' ? 8 : 16;
  const macLength = mac === 'sha1' ? 20 : mac === 'sha256' ? 32 : 48;
  return {
    kind: 'cbc',
    cipher,
    keyLength,
    blockLength,
    mac,
    macLength,
    hash: mac === 'sha1' ? 'sha256' : mac,
  } as const;
}

/** One cipher, and the numbers of the suites that use it: with RSA key exchange, and with any other. */
const ROWS = [
  [aead('aes-128-gcm', 16, 'sha256'), [0x9c], [0x1301, 0x9e, 0xa2, 0xa6, 0xa8, 0xaa, 0xc02b, 0xc02d, 0xc02f, 0xc031]],
  [aead('aes-256-gcm', 32, 'sha384'), [0x9d], [0x1302, 0x9f, 0xa3, 0xa7, 0xa9, 0xab, 0xc02c, 0xc02e, 0xc030, 0xc032]],
  [aead('chacha20-poly1305', 32, 'sha256'), [], [0x1303, 0xcca8, 0xcca9, 0xccaa, 0xccab, 0xccac, 0xccad]],
  [aead('aes-128-ccm', 16, 'sha256'), [0xc09c], [0x1304, 0xc09e, 0xc0a4, 0xc0a6, 0xc0ac]],
  [aead('aes-256-ccm', 32, 'sha256'), [0xc09d], [0xc09f, 0xc0a5, 0xc0a7, 0xc0ad]],
  [aead('aes-128-ccm', 16, 'sha256', 8), [0xc0a0], [0x1305, 0xc0a2, 0xc0a8, 0xc0aa, 0xc0ae]],
  [aead('aes-256-ccm', 32, 'sha256', 8), [0xc0a1], [0xc0a3, 0xc0a9, 0xc0ab, 0xc0af]],
  [cbc('aes-128-cbc', 16, 'sha1'), [0x2f], [0x32, 0x33, 0x34, 0x8c, 0x90, 0xc004, 0xc009, 0xc00e, 0xc013, 0xc018]],
  [cbc('aes-256-cbc', 32, 'sha1'), [0x35], [0x38, 0x39, 0x3a, 0x8d, 0x91, 0xc005, 0xc00a, 0xc00f, 0xc014, 0xc019]],
  [cbc('des-ede3-cbc', 24, 'sha1'), [0x0a], [0x13, 0x16, 0x1b, 0xc003, 0xc008, 0xc00d, 0xc012, 0xc017]],
  [cbc('aes-128-cbc', 16, 'sha256'), [0x3c], [0x40, 0x67, 0x6c, 0xae, 0xb2, 0xc023, 0xc025, 0xc027, 0xc029]],
  [cbc('aes-256-cbc', 32, 'sha256'), [0x3d], [0x6a, 0x6b, 0x6d]],
  [cbc('aes-256-cbc', 32, 'sha384'), [], [0xaf, 0xb3, 0xc024, 0xc026, 0xc028, 0xc02a]],
] as const;

/** By the number the server chose (IANA, TLS Cipher Suites). */
const SUITES: ReadonlyMap<number, CipherSuite> = new Map(
  ROWS.flatMap(([cipher, rsa, others]) => [
    ...rsa.map((id): [number, CipherSuite] => [id, { ...cipher, isRsaExchange: true }]),
    ...others.map((id): [number, CipherSuite] => [id, { ...cipher, isRsaExchange: false }]),
  ]),
);

/** Null for a suite that is not read. */
export function cipherSuite(id: number): CipherSuite | null {
  return SUITES.get(id) ?? null;
}
