import { joinBytes, u16be } from '../../bytes/index.ts';
import type { TlsCrypto, TlsHash, TlsPrivateKey } from '../../capture/index.ts';
import { type CipherSuite, cipherSuite } from './cipher-suites.ts';
import type { Decryptor } from './decryptor.ts';
import { type ClientHello, HANDSHAKE, type ServerHello } from './handshake.ts';
import type { KeyLog, SecretLabel, Secrets } from './key-log.ts';
import type { Protection } from './protection.ts';
import { CONTENT, type TlsRole } from './tls-record.ts';
import type { Tls13Epoch, TlsSecrets } from './tls-secrets.ts';

/** What opening TLS takes; all of it the caller's. */
export type TlsKeys = {
  readonly crypto: TlsCrypto;
  readonly keyLog: KeyLog;
  readonly privateKeys: readonly TlsPrivateKey[];
  readonly opening: typeof import('./opening.ts');
};

const TLS_1_0 = 0x0301;
const TLS_1_2 = 0x0303;
export const TLS_1_3 = 0x0304;
const MASTER_BYTES = 48;
const MOST_TRANSCRIPT_BYTES = 256 * 1024;
const AEAD_NONCE_BYTES = 12;
/** RFC 5288 §3: the part of the nonce that is derived. */
const SALT_BYTES = 4;

const SECRET_OF: Record<TlsRole, Record<Tls13Epoch, SecretLabel | null>> = {
  client: {
    early: 'CLIENT_EARLY_TRAFFIC_SECRET',
    handshake: 'CLIENT_HANDSHAKE_TRAFFIC_SECRET',
    application: 'CLIENT_TRAFFIC_SECRET_0',
  },
  server: { early: null, handshake: 'SERVER_HANDSHAKE_TRAFFIC_SECRET', application: 'SERVER_TRAFFIC_SECRET_0' },
};

/** One TLS connection as both its directions know it. */
export class TlsSession implements TlsSecrets {
  /** Nothing more is read of it. */
  isGivenUp = false;
  client: ClientHello | null = null;
  server: ServerHello | null = null;
  suite: CipherSuite | null = null;
  /** The direction that said the ClientHello; of a direction only which one it is matters here. */
  clientStream: object | null = null;
  /** Directions that are being read, or were: one that begins anew has lost its place. */
  readonly streams = new Set<object>();
  /** Called when more became known: a direction may hold records for it. */
  readonly waiting = new Set<() => void>();

  readonly #keys: TlsKeys | null;
  /** Hello to ClientKeyExchange, each side's messages; only where a private key has to do. */
  readonly #transcript: Record<TlsRole, Uint8Array[]> = { client: [], server: [] };
  #transcriptBytes = 0;
  #sealedSecret: Uint8Array | null = null;
  #master: Uint8Array | null = null;

  /** @param keys null where the platform has no cryptography. */
  constructor(keys: TlsKeys | null) {
    this.#keys = keys;
  }

  get secrets(): Secrets | null {
    return this.client === null || this.#keys === null ? null : this.#keys.keyLog.of(hex(this.client.random));
  }

  get hasPrivateKeys(): boolean {
    return this.#keys !== null && this.#keys.privateKeys.length > 0;
  }

  get hasKeyLog(): boolean {
    return this.#keys !== null && this.#keys.keyLog.size > 0;
  }

  get isTls13(): boolean {
    return this.server?.version === TLS_1_3;
  }

  /** Whether a record can be understood yet: nothing that is protected before both hellos, or without them. */
  understands(type: number, isProtected: boolean): boolean {
    const isClear = !isProtected && (type === CONTENT.handshake || type === CONTENT.alert);
    return isClear || (this.client === null) === (this.server === null);
  }

  setServer(server: ServerHello): void {
    this.server = server;
    this.suite = cipherSuite(server.suite);
  }

  /** What opens the protected records of a direction; null where the secrets are not known. */
  decryptor(role: TlsRole): Decryptor | null {
    return this.#keys === null ? null : this.#keys.opening.Decryptor.of(this, role);
  }

  wake(): void {
    for (const wake of [...this.waiting]) {
      wake();
    }
  }

  /** Keeps what RSA key exchange needs (RFC 5246 §7.4.7.1, RFC 7627 §3). */
  note(role: TlsRole, type: number, message: Uint8Array): void {
    if (!this.hasPrivateKeys || this.#sealedSecret !== null || this.#transcriptBytes > MOST_TRANSCRIPT_BYTES) {
      return;
    }
    this.#transcriptBytes += message.length;
    this.#transcript[role].push(message.slice());
    if (role === 'client' && type === HANDSHAKE.clientKeyExchange && message.length > 6) {
      this.#sealedSecret = message.slice(6, 6 + u16be(message, 4));
    }
  }

  /** The keys with which `role` sends after its ChangeCipherSpec in TLS 1.2 and before; null without the secret. */
  protection12(role: TlsRole): Protection | null {
    const { client, server, suite } = this;
    const master = this.#masterSecret();
    if (client === null || server === null || suite === null || master === null || this.#keys === null) {
      return null;
    }
    const { crypto, opening } = this.#keys;
    const isAead = suite.kind === 'aead';
    const macLength = isAead ? 0 : suite.macLength;
    const ivLength = isAead
      ? suite.cipher === 'chacha20-poly1305'
        ? AEAD_NONCE_BYTES
        : SALT_BYTES
      : suite.blockLength;
    const { keyLength } = suite;
    const seed = joinBytes([server.random, client.random]);
    const block = opening.prf(
      crypto,
      this.#prfHash(),
      master,
      'key expansion',
      seed,
      2 * (macLength + keyLength + ivLength),
    );
    const own = role === 'client' ? 0 : 1;
    const part = (start: number, length: number): Uint8Array =>
      block.slice(start + own * length, start + (own + 1) * length);
    const key = part(2 * macLength, keyLength);
    const iv = part(2 * (macLength + keyLength), ivLength);
    if (isAead) {
      return new opening.Tls12AeadProtection(crypto, suite, key, iv);
    }
    return new opening.CbcProtection(crypto, suite, {
      key,
      macKey: part(0, macLength),
      iv: server.version === TLS_1_0 ? iv : null,
      isEncryptThenMac: server.isEncryptThenMac,
    });
  }

  secret13(role: TlsRole, epoch: Tls13Epoch): Uint8Array | null {
    const label = SECRET_OF[role][epoch];
    return (label === null ? null : this.secrets?.[label]) ?? null;
  }

  /** RFC 8446 §7.3. */
  protection13(secret: Uint8Array): Protection | null {
    const { suite } = this;
    if (suite === null || suite.kind !== 'aead' || this.#keys === null) {
      return null;
    }
    const { crypto, opening } = this.#keys;
    const key = opening.expandLabel(crypto, suite.hash, secret, 'key', suite.keyLength);
    const iv = opening.expandLabel(crypto, suite.hash, secret, 'iv', AEAD_NONCE_BYTES);
    return new opening.Tls13Protection(crypto, suite, key, iv);
  }

  /** RFC 8446 §7.2. */
  nextSecret(secret: Uint8Array): Uint8Array | null {
    const { suite } = this;
    return suite === null || this.#keys === null
      ? null
      : this.#keys.opening.expandLabel(this.#keys.crypto, suite.hash, secret, 'traffic upd', secret.length);
  }

  #prfHash(): TlsHash | null {
    return this.server !== null && this.server.version >= TLS_1_2 ? (this.suite?.hash ?? 'sha256') : null;
  }

  #masterSecret(): Uint8Array | null {
    this.#master ??= this.secrets?.CLIENT_RANDOM ?? this.#masterFromRsa();
    return this.#master;
  }

  #masterFromRsa(): Uint8Array | null {
    const { client, server, suite } = this;
    const sealed = this.#sealedSecret;
    if (client === null || server === null || suite?.isRsaExchange !== true || sealed === null || this.#keys === null) {
      return null;
    }
    const { crypto, privateKeys, opening } = this.#keys;
    for (const key of privateKeys) {
      const secret = unpadded(crypto.decryptRsa(key, sealed));
      if (secret !== null) {
        const hash = this.#prfHash();
        return server.isExtendedMaster
          ? opening.prf(crypto, hash, secret, 'extended master secret', this.#sessionHash(crypto), MASTER_BYTES)
          : opening.prf(crypto, hash, secret, 'master secret', joinBytes([client.random, server.random]), MASTER_BYTES);
      }
    }
    return null;
  }

  /** RFC 7627 §3: over all messages up to the ClientKeyExchange, in the order they were sent. */
  #sessionHash(crypto: TlsCrypto): Uint8Array {
    const { client, server } = this.#transcript;
    const untilDone = server.slice(0, server.findIndex((message) => message[0] === HANDSHAKE.serverHelloDone) + 1);
    const all = joinBytes([...client.slice(0, 1), ...untilDone, ...client.slice(1)]);
    const hash = this.#prfHash();
    return hash === null ? joinBytes([crypto.hash('md5', all), crypto.hash('sha1', all)]) : crypto.hash(hash, all);
  }
}

/** Takes PKCS #1 v1.5 padding off (RFC 8017 §7.2.2); null where it is none: another key sealed this. */
function unpadded(block: Uint8Array | null): Uint8Array | null {
  if (block === null || block[0] !== 0 || block[1] !== 2) {
    return null;
  }
  const secret = block.slice(block.indexOf(0, 2) + 1);
  return secret.length === MASTER_BYTES ? secret : null;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
