import { constants, createCipheriv, generateKeyPairSync, type KeyExportOptions, publicEncrypt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TlsAead, TlsBlockCipher, TlsHash } from '../../src/capture/index.ts';
import { tlsCryptoInNode } from '../../src/capture/node.ts';
import { portableTlsCrypto } from '../../src/capture/portable.ts';

const hexOf = (bytes: Uint8Array | null): string | null => (bytes === null ? null : Buffer.from(bytes).toString('hex'));

/** Bytes that look like nothing, the same on every run. */
function bytes(length: number, seed: number): Uint8Array {
  let state = seed * 2654435761 + 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state >>> 24;
  });
}

describe('plain code and node:crypto say the same', () => {
  it.each<TlsHash>(['md5', 'sha1', 'sha256', 'sha384'])('of %s', (hash) => {
    for (const length of [0, 1, 55, 56, 63, 64, 111, 112, 128, 1000]) {
      const data = bytes(length, length + 1);
      expect(hexOf(portableTlsCrypto.hash(hash, data))).toBe(hexOf(tlsCryptoInNode.hash(hash, data)));
      const key = bytes(length, 7);
      expect(hexOf(portableTlsCrypto.hmac(hash, key, data))).toBe(hexOf(tlsCryptoInNode.hmac(hash, key, data)));
    }
  });

  it.each<[TlsAead, number, number]>([
    ['aes-128-gcm', 16, 16],
    ['aes-256-gcm', 32, 16],
    ['aes-128-ccm', 16, 16],
    ['aes-128-ccm', 16, 8],
    ['aes-256-ccm', 32, 16],
    ['aes-256-ccm', 32, 8],
    ['chacha20-poly1305', 32, 16],
  ])('of %s with a key of %i and a tag of %i bytes', (cipher, keyLength, tagLength) => {
    for (const length of [0, 1, 15, 16, 17, 300]) {
      const [key, nonce, associated] = [bytes(keyLength, 1), bytes(12, 2), bytes(length % 2 === 0 ? 13 : 5, 3)];
      const sealer = createCipheriv(cipher as 'aes-128-gcm', key, nonce, { authTagLength: tagLength });
      const text = bytes(length, 4);
      sealer.setAAD(associated, { plaintextLength: length });
      const sealed = Buffer.concat([sealer.update(text), sealer.final(), sealer.getAuthTag()]);
      const open = (changed: Uint8Array): string | null =>
        hexOf(portableTlsCrypto.openAead(cipher, key, nonce, associated, changed, tagLength));
      expect(open(Uint8Array.from(sealed))).toBe(hexOf(text));
      for (const at of [0, sealed.length - 1]) {
        const damaged = Uint8Array.from(sealed);
        damaged[at]! ^= 1;
        expect(open(damaged)).toBeNull();
      }
      expect(open(Uint8Array.from(sealed).subarray(1))).toBeNull();
      expect(portableTlsCrypto.openAead(cipher, key.subarray(1), nonce, associated, sealed, tagLength)).toBeNull();
    }
  });

  it.each<[TlsBlockCipher, number, number]>([
    ['aes-128-cbc', 16, 16],
    ['aes-256-cbc', 32, 16],
    ['des-ede3-cbc', 24, 8],
  ])('of %s', (cipher, keyLength, blockLength) => {
    for (const length of [0, blockLength, 5 * blockLength, 5 * blockLength + 1]) {
      const [key, iv, data] = [bytes(keyLength, 5), bytes(blockLength, 6), bytes(length, 7)];
      expect(hexOf(portableTlsCrypto.decryptBlocks(cipher, key, iv, data))).toBe(
        hexOf(tlsCryptoInNode.decryptBlocks(cipher, key, iv, data)),
      );
    }
  });

  it.each(['pkcs1', 'pkcs8'] as const)('of RSA with a key in %s', (type) => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const pem = privateKey.export({ type, format: 'pem' } as KeyExportOptions<'pem'>) as string;
    const key = portableTlsCrypto.readPrivateKey(`before\n${pem}after`);
    const text = Uint8Array.of(0, ...bytes(127, 8));
    const sealed = publicEncrypt({ key: publicKey, padding: constants.RSA_NO_PADDING }, text);
    expect(hexOf(portableTlsCrypto.decryptRsa(key!, sealed))).toBe(hexOf(text));
    expect(portableTlsCrypto.decryptRsa(key!, sealed.subarray(1))).toBeNull();
    expect(portableTlsCrypto.decryptRsa(key!, new Uint8Array(128).fill(0xff))).toBeNull();
  });

  it('of what is no RSA private key', () => {
    const folder = new URL('../../fixtures/tls/', import.meta.url);
    for (const name of ['ec.key.pem', 'rsa.cert.pem', 'README.md']) {
      const text = readFileSync(new URL(name, folder), 'utf8');
      expect([name, portableTlsCrypto.readPrivateKey(text)]).toEqual([name, null]);
      expect([name, tlsCryptoInNode.readPrivateKey(text)]).toEqual([name, null]);
    }
    expect(portableTlsCrypto.readPrivateKey('-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----')).toBeNull();
    expect(
      portableTlsCrypto.readPrivateKey('-----BEGIN RSA PRIVATE KEY-----\n!\n-----END RSA PRIVATE KEY-----'),
    ).toBeNull();
  });
});
