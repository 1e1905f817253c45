import { HANDSHAKE } from './handshake.ts';
import type { Protection } from './protection.ts';
import type { OpenRecord, TlsRecord, TlsRole } from './tls-record.ts';
import type { Tls13Epoch, TlsSecrets } from './tls-secrets.ts';

/** Where the keys come from: the handshake's end in TLS 1.2, a traffic secret in 1.3. */
type Epoch = 'tls12' | Tls13Epoch;

type Keys = {
  readonly epoch: Epoch;
  readonly secret: Uint8Array | null;
  /** Null where the key log leaves this secret out: nothing is opened until the next. */
  readonly protection: Protection | null;
};

/** No more numbers than this are tried after a gap. */
const MOST_TRIES = 2048;

/**
 * Opens the protected records of one direction, in order. After a gap the next number, and in TLS 1.3 the next keys, are
 * found by trying: only the right ones open a record.
 */
export class Decryptor {
  /** A record was opened. */
  hasOpened = false;
  /** Records in a row that were not. */
  failures = 0;

  readonly #session: TlsSecrets;
  readonly #role: TlsRole;
  #keys: Keys;
  #sequence = 0;
  #mayBeLost = 0;

  private constructor(session: TlsSecrets, role: TlsRole, keys: Keys) {
    this.#session = session;
    this.#role = role;
    this.#keys = keys;
  }

  /** Null where the secrets are not known. */
  static of(session: TlsSecrets, role: TlsRole): Decryptor | null {
    return session.isTls13 ? Decryptor.#ofTls13(session, role) : Decryptor.#ofTls12(session, role);
  }

  static #ofTls12(session: TlsSecrets, role: TlsRole): Decryptor | null {
    const protection = session.protection12(role);
    return protection === null ? null : new Decryptor(session, role, { epoch: 'tls12', secret: null, protection });
  }

  static #ofTls13(session: TlsSecrets, role: TlsRole): Decryptor | null {
    if (session.secret13(role, 'application') === null) {
      return null;
    }
    const early = keysOf(session, role, 'early');
    return new Decryptor(session, role, early.protection === null ? keysOf(session, role, 'handshake') : early);
  }

  /** The records so far may have gone on without the handshake's, or with ones never seen. */
  get isUncertain(): boolean {
    return this.#mayBeLost > 0 || (this.#keys.protection === null && this.#keys.epoch !== 'tls12');
  }

  /** At most so many records were not captured here. */
  lose(records: number): void {
    this.#mayBeLost = Math.min(MOST_TRIES, this.#mayBeLost + records);
  }

  open(record: TlsRecord): OpenRecord | null {
    const opened = this.#tryKeys(this.#keys, this.#sequence, record) ?? this.#tryLater(record);
    this.#keys.protection?.pass(record);
    if (opened === null) {
      this.failures++;
      this.lose(1);
      return null;
    }
    this.hasOpened = true;
    this.failures = 0;
    this.#mayBeLost = 0;
    return opened;
  }

  /** A message of the handshake of TLS 1.3 says which keys come next. */
  hear(type: number): void {
    if (type === HANDSHAKE.finished || type === HANDSHAKE.endOfEarlyData) {
      this.#advance();
    } else if (type === HANDSHAKE.keyUpdate) {
      // RFC 8446 §4.6.3.
      this.#change(this.#updated());
    }
  }

  /** RFC 8446 §4.5: the early data is over; §4.4.4: the handshake is. */
  #advance(): void {
    if (this.#keys.epoch === 'early') {
      this.#change(keysOf(this.#session, this.#role, 'handshake'));
    } else if (this.#keys.epoch === 'handshake') {
      this.#change(keysOf(this.#session, this.#role, 'application'));
    }
  }

  #change(keys: Keys): void {
    this.#keys = keys;
    this.#sequence = 0;
  }

  #tryKeys(keys: Keys, from: number, record: TlsRecord): OpenRecord | null {
    const { protection } = keys;
    for (let number = from; protection !== null && number <= from + this.#mayBeLost; number++) {
      const opened = protection.open(record, number);
      if (opened !== null) {
        this.#keys = keys;
        this.#sequence = number + 1;
        return opened;
      }
    }
    return null;
  }

  /** The keys that may have been taken up since, where that was not seen. */
  #tryLater(record: TlsRecord): OpenRecord | null {
    const { epoch } = this.#keys;
    if (epoch === 'early') {
      const handshake = keysOf(this.#session, this.#role, 'handshake');
      const opened = this.#tryKeys(handshake, 0, record);
      if (opened !== null) {
        return opened;
      }
    }
    if (epoch === 'early' || epoch === 'handshake') {
      return this.#tryKeys(keysOf(this.#session, this.#role, 'application'), 0, record);
    }
    return epoch === 'application' && this.#mayBeLost > 0 ? this.#tryKeys(this.#updated(), 0, record) : null;
  }

  #updated(): Keys {
    const { secret, epoch } = this.#keys;
    const next = epoch !== 'application' || secret === null ? null : this.#session.nextSecret(secret);
    return next === null
      ? this.#keys
      : { epoch: 'application', secret: next, protection: this.#session.protection13(next) };
  }
}

function keysOf(session: TlsSecrets, role: TlsRole, epoch: Tls13Epoch): Keys {
  const secret = session.secret13(role, epoch);
  return { epoch, secret, protection: secret === null ? null : session.protection13(secret) };
}
