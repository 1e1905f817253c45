import { latin1, latin1Bytes } from '../bytes/index.ts';
import { Bodies } from './bodies.ts';
import { rewrittenEntity } from './header-block.ts';
import { Headers } from './headers.ts';
import { Keyed, type KeyedCrypto } from './keyed.ts';
import { rewrittenMessage } from './rewritten-message.ts';
import { type TokenKind, Tokens } from './token-maker.ts';

export type AnonymizerOptions = {
  readonly crypto: KeyedCrypto;
  /** Who has it can make the same of the same; random where nothing is to be compared later. */
  readonly key: Uint8Array;
  /** Whether the names of products are replaced too. Default false. */
  readonly agents?: boolean;
  /** Whether what each token stands for is kept. Default false. */
  readonly keepsMapping?: boolean;
  /** So many tokens are kept at most, for who goes on and on; without it all of them. */
  readonly mostMapped?: number;
};

/** Bytes a key has at least: fewer are guessed too soon. */
export const SHORTEST_KEY = 16;

/** What a token stands for. */
export type Mapped = { readonly token: string; readonly original: string; readonly kind: TokenKind };

/** Types of bodies that are counted each for itself: the trace says what they are called. */
const MOST_TYPES = 100;
const OTHER_TYPES = '*/*';

/** Makes messages and addresses that name nobody of those that do: the same of the same, with one key. */
export class Anonymizer {
  /** Bodies and other parts that could not be read and were left out, by their type. */
  readonly dropped = new Map<string, number>();
  readonly #mapping = new Map<string, Mapped>();
  readonly #tokens: Tokens;
  readonly #headers: Headers;
  readonly #bodies: Bodies;

  constructor({ crypto, key, agents = false, keepsMapping = false, ...rest }: AnonymizerOptions) {
    const { mostMapped = Number.POSITIVE_INFINITY } = rest;
    const note = (token: string, original: string, kind: TokenKind): void => {
      if (this.#mapping.size < mostMapped) {
        this.#mapping.set(token, { token, original, kind });
      }
    };
    const dropped = (what: string): void => {
      const type = this.dropped.size < MOST_TYPES || this.dropped.has(what) ? what : OTHER_TYPES;
      this.dropped.set(type, (this.dropped.get(type) ?? 0) + 1);
    };
    this.#tokens = new Tokens(new Keyed(crypto, key), keepsMapping ? note : null);
    this.#headers = new Headers(this.#tokens, { agents, dropped });
    const bodies: Bodies = new Bodies(this.#tokens, {
      headers: this.#headers,
      message: (text) => rewrittenMessage(text, this.#headers, bodies),
      entity: (text) => rewrittenEntity(text, this.#headers, bodies),
      dropped,
    });
    this.#bodies = bodies;
  }

  /** A message, whole or cut: other bytes, in memory of their own. */
  message(bytes: Uint8Array, start: number, end: number): Uint8Array {
    return latin1Bytes(rewrittenMessage(latin1(bytes, start, end), this.#headers, this.#bodies));
  }

  /** @param address 4 or 16 bytes. */
  address(address: Uint8Array): Uint8Array {
    return this.#tokens.address(address);
  }

  /** The address for which another stands, of 4 or 16 bytes. */
  addressBehind(mapped: Uint8Array): Uint8Array {
    return this.#tokens.addressBehind(mapped);
  }

  /** An address as text, without brackets; what is none is given back as a name of a host. */
  addressText(address: string): string {
    return this.#tokens.addressIn(address) ?? this.#tokens.host(address);
  }

  /** An identifier that stands beside messages: of a HEP agent. */
  id(text: string): string {
    return this.#headers.uris.id(text);
  }

  /** What was given out, if it is kept. */
  get mapping(): readonly Mapped[] {
    return [...this.#mapping.values()];
  }
}
