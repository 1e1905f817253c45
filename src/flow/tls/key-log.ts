const SECRET_LABELS = [
  'CLIENT_RANDOM',
  'CLIENT_EARLY_TRAFFIC_SECRET',
  'CLIENT_HANDSHAKE_TRAFFIC_SECRET',
  'SERVER_HANDSHAKE_TRAFFIC_SECRET',
  'CLIENT_TRAFFIC_SECRET_0',
  'SERVER_TRAFFIC_SECRET_0',
] as const;

/** Labels of the key log that are used (draft-ietf-tls-keylogfile §2); `CLIENT_RANDOM` carries the master secret. */
export type SecretLabel = (typeof SECRET_LABELS)[number];

export type Secrets = { [label in SecretLabel]?: Uint8Array };

const LABELS: ReadonlySet<string> = new Set(SECRET_LABELS);

const RANDOM_DIGITS = 64;
/** SHA-384 has the longest secrets. */
const MOST_SECRET_DIGITS = 96;
/** Connections whose secrets are kept. */
const MOST_CONNECTIONS = 500_000;

/** Secrets of TLS connections by their client random, from NSS key logs (draft-ietf-tls-keylogfile). */
export class KeyLog {
  readonly #secrets = new Map<string, Secrets>();

  /** Connections it holds secrets of. */
  get size(): number {
    return this.#secrets.size;
  }

  /** Adds the lines of a key log; comments, other labels and damaged lines are passed over. */
  add(text: string): void {
    for (let at = 0; at < text.length; ) {
      const lf = text.indexOf('\n', at);
      const end = lf < 0 ? text.length : lf;
      if (end - at <= LONGEST_LINE) {
        this.#addLine(text.slice(at, end));
      }
      at = end + 1;
    }
  }

  /** @param clientRandom 64 hexadecimal digits in small letters. */
  of(clientRandom: string): Secrets | null {
    return this.#secrets.get(clientRandom) ?? null;
  }

  #addLine(line: string): void {
    const [label = '', random = '', secret = ''] = line.trim().split(' ');
    const bytes = LABELS.has(label) && random.length === RANDOM_DIGITS ? fromHex(secret) : null;
    if (bytes === null) {
      return;
    }
    const key = random.toLowerCase();
    let secrets = this.#secrets.get(key);
    if (secrets === undefined) {
      if (this.#secrets.size >= MOST_CONNECTIONS) {
        return;
      }
      secrets = {};
      this.#secrets.set(key, secrets);
    }
    secrets[label as SecretLabel] = bytes;
  }
}

/** Label, random and secret, with room for blanks. */
const LONGEST_LINE = 512;

function fromHex(text: string): Uint8Array | null {
  if (text.length === 0 || text.length > MOST_SECRET_DIGITS || text.length % 2 === 1) {
    return null;
  }
  const bytes = new Uint8Array(text.length / 2);
  for (let index = 0; index < bytes.length; index++) {
    const value = Number(`0x${text.slice(2 * index, 2 * index + 2)}`);
    if (Number.isNaN(value)) {
      return null;
    }
    bytes[index] = value;
  }
  return bytes;
}
