import { ipv4Text, ipv6Text, parseAddress, u32be } from '../bytes/index.ts';
import { MAGIC_COOKIE } from '../sip/index.ts';
import type { Keyed } from './keyed.ts';
import { Addresses } from './mapped-addresses.ts';
import { Numbers } from './mapped-numbers.ts';
import { hardwareOf, shapedLike, WORD_BYTES, wordOf, writtenLike } from './shapes.ts';

/** What a token stands for. */
export type TokenKind = 'number' | 'name' | 'host' | 'address' | 'id' | 'hardware';

/** Is told of each token that is given out, more than once of most. */
export type NoteToken = (token: string, original: string, kind: TokenKind) => void;

/** Tokens kept of each kind; made again where they were forgotten, and the same. */
const MOST_KEPT = 50_000;

/** Users that mean nobody in particular (RFC 3323 §4.1.1.3, TS 24.229), and are judged as that. */
const NOBODY: ReadonlySet<string> = new Set('anonymous unknown restricted unavailable private'.split(' '));

/** Last labels of names that are no public ones, and stay. */
const PRIVATE_ENDS: ReadonlySet<string> = new Set('local localdomain lan internal home arpa'.split(' '));

/** What stands for a value, the same for the same. Every value comes through here, and none that this gives out does again. */
export class Tokens {
  readonly #keyed: Keyed;
  readonly #numbers: Numbers;
  readonly #addresses: Addresses;
  readonly #note: NoteToken | null;
  readonly #kept = new Map<string, string>();

  constructor(keyed: Keyed, note: NoteToken | null) {
    this.#keyed = keyed;
    this.#numbers = new Numbers(keyed);
    this.#addresses = new Addresses(keyed);
    this.#note = note;
  }

  #token(kind: TokenKind, original: string, make: () => string): string {
    const key = `${kind} ${original}`;
    let token = this.#kept.get(key);
    if (token === undefined) {
      if (this.#kept.size >= MOST_KEPT) {
        this.#kept.clear();
      }
      token = make();
      this.#kept.set(key, token);
    }
    if (token !== original) {
      this.#note?.(token, original, kind);
    }
    return token;
  }

  /** Digits, with what is written between them: `+49 (30) 1234-567`. */
  number(text: string): string {
    return this.#token('number', text, () => {
      const mapped = this.#numbers.map(text.replace(/\D/g, ''));
      let taken = 0;
      return text.replace(/\d/g, () => mapped[taken++]!);
    });
  }

  /** One word of a name or user. */
  word(text: string): string {
    const lower = text.toLowerCase();
    if (NOBODY.has(lower)) {
      return text;
    }
    // Another one for each way of writing but the usual ones, which stay recognisable.
    const isUsual = text === lower || text === text.toUpperCase() || text.slice(1) === lower.slice(1);
    const make = (): string =>
      writtenLike(wordOf(this.#keyed.bytes('word', isUsual ? lower : text, WORD_BYTES)), isUsual ? text : '');
    return this.#token('name', text, make);
  }

  /** An identifier: tag, Call-ID without its host, nonce. */
  id(text: string): string {
    if (/^0*$/.test(text.replace(/-/g, ''))) {
      return text;
    }
    const hardware = /^[0-9a-f]{12}$/i.test(text) && /[a-f]/i.test(text);
    return hardware
      ? this.hardware(text)
      : this.#token('id', text, () => shapedLike(this.#keyed.bytes('id', text, text.length + 12), text));
  }

  /** What is behind the cookie is compared without regard to case. */
  branch(text: string): string {
    if (!text.toLowerCase().startsWith(MAGIC_COOKIE)) {
      return this.id(text.toLowerCase());
    }
    const rest = text.slice(MAGIC_COOKIE.length);
    return text.slice(0, MAGIC_COOKIE.length) + (rest === '' ? '' : this.id(rest.toLowerCase()));
  }

  /** Twelve hexadecimal digits, with what is written between them. */
  hardware(text: string): string {
    return this.#token('hardware', text, () => {
      const digits = text.replace(/[^0-9A-Fa-f]/g, '').toLowerCase();
      const mapped = hardwareOf(this.#keyed.bytes('hardware', digits, 5));
      let taken = 0;
      const made = text.replace(/[0-9A-Fa-f]/g, () => mapped[taken++]!);
      return /[A-F]/.test(text) ? made.toUpperCase() : made;
    });
  }

  /** Bytes of an address. */
  address(address: Uint8Array): Uint8Array {
    const text = addressText(address);
    const mapped = this.addressText(text);
    return mapped === text ? address : (parseAddress(mapped) ?? address);
  }

  /** The address for which another stands. */
  addressBehind(mapped: Uint8Array): Uint8Array {
    return this.#addresses.unmap(mapped);
  }

  /** An address as text, without brackets; null for what is none. */
  addressIn(text: string): string | null {
    return parseAddress(text) === null ? null : this.addressText(text);
  }

  /** @param text an address. */
  addressText(text: string): string {
    return this.#token('address', text, () => addressText(this.#addresses.map(parseAddress(text)!)));
  }

  /** The name of a host: each label by all that is to the right of it, so that what lies within a domain still does. */
  host(text: string): string {
    const lower = text.toLowerCase().replace(/\.$/, '');
    const isAnonymous = lower === 'anonymous.invalid' || lower === 'localhost';
    const made = isAnonymous ? text : this.#token('host', lower, () => this.#labels(lower));
    return text.endsWith('.') && !isAnonymous ? `${made}.` : made;
  }

  #labels(host: string): string {
    const labels = host.split('.');
    const end = labels.length > 1 ? labels.at(-1)! : null;
    const named = end === null ? labels : labels.slice(0, -1);
    const mapped = named.map((label, at) =>
      label === '' ? '' : `h-${wordOf(this.#keyed.bytes('host', labels.slice(at).join('.'), WORD_BYTES))}`,
    );
    return [...mapped, ...(end === null ? [] : [PRIVATE_ENDS.has(end) ? end : 'invalid'])].join('.');
  }

  /** Pseudorandom bytes for what has a form of its own. */
  bytes(text: string, length: number): Uint8Array {
    return this.#keyed.bytes('bytes', text, length).subarray(0, length);
  }
}

function addressText(address: Uint8Array): string {
  return address.length === 4 ? ipv4Text(u32be(address, 0)) : ipv6Text(address, 0);
}
