import { NAME, SESSION } from './forms.ts';
import type { Headers } from './headers.ts';
import { eachLine } from './line-ends.ts';
import { type Form, rewritten } from './pieces.ts';
import type { Tokens } from './token-maker.ts';

const NUMBERS: Form = { ...SESSION, keepsDigits: 20 };
const KEY_METHODS: Form = { ...NAME, words: new Set(['clear', 'base64', 'uri', 'prompt']) };
const SHORT: Form = { ...SESSION, keepsDigits: 2 };
/** Attributes that say what and how much, and those that are identifiers. */
const MEASURED: ReadonlySet<string> = new Set(
  'rtpmap fmtp ptime maxptime rtcp sctp-port sctpmap max-message-size'.split(' '),
);
const IDENTIFIERS: ReadonlySet<string> = new Set('ice-ufrag ice-pwd cname label msid key-mgmt zrtp-hash'.split(' '));
/** A number of a session that another goes on from by so little is its version. */
const LITTLE = 1000n;

/** Session descriptions (RFC 8866), line by line. */
export class SessionDescriptions {
  readonly #tokens: Tokens;
  readonly #headers: Headers;

  constructor(tokens: Tokens, headers: Headers) {
    this.#tokens = tokens;
    this.#headers = headers;
  }

  of(text: string): string {
    return eachLine(text, (line) => {
      const [, type = '', blanks = '', value = ''] = /^([A-Za-z])=(\s{0,9})([\s\S]*)$/.exec(line) ?? [];
      return type === '' ? rewritten(this.#tokens, line, NAME) : `${type}=${blanks}${this.#line(type, value)}`;
    });
  }

  #line(type: string, value: string): string {
    switch (type) {
      case 'o':
        return this.#origin(value);
      case 'c':
        return this.#connection(value);
      case 'v':
      case 't':
      case 'b':
      case 'r':
      case 'z':
      case 'm':
        return rewritten(this.#tokens, value, NUMBERS);
      case 'a':
        return this.#attribute(value);
      case 's':
        return rewritten(this.#tokens, value, { ...NAME, words: SESSION.words });
      case 'k': {
        const colon = value.indexOf(':');
        const method = rewritten(this.#tokens, value.slice(0, Math.max(0, colon)), KEY_METHODS);
        return method + (colon < 0 ? '' : ':') + this.#id(value.slice(colon + 1));
      }
      default:
        return this.#headers.text(value, NAME);
    }
  }

  /** `user session version IN IP4 address` */
  #origin(value: string): string {
    const [user = '', session = '', version = '', ...rest] = value.split(' ');
    const isNumbered = /^\d{1,30}$/.test(session) && /^\d{1,30}$/.test(version);
    const mapped = this.#id(session);
    const ahead = isNumbered ? BigInt(version) - BigInt(session) : -1n;
    const next =
      ahead >= 0n && ahead < LITTLE && /^\d+$/.test(mapped) ? String(BigInt(mapped) + ahead) : this.#id(version);
    const place = rest.length === 0 ? [] : [this.#connection(rest.join(' '))];
    const numbers =
      value.split(' ').length > 2
        ? [mapped, next]
        : value
            .split(' ')
            .slice(1)
            .map((part) => this.#id(part));
    return [user === '-' ? user : this.#headers.uris.user(user), ...numbers, ...place].join(' ');
  }

  /** `IN IP4 address/ttl` */
  #connection(value: string): string {
    const [network = '', family, address, ...rest] = value.split(' ');
    const kept = [network, ...(family === undefined ? [] : [family])].map((word) =>
      rewritten(this.#tokens, word, SESSION),
    );
    const slash = address?.indexOf('/') ?? -1;
    const place =
      address === undefined
        ? []
        : [
            this.#headers.uris.place(slash < 0 ? address : address.slice(0, slash)) +
              (slash < 0 ? '' : rewritten(this.#tokens, address.slice(slash), SHORT)),
          ];
    return [...kept, ...place, ...rest.map((word) => rewritten(this.#tokens, word, SHORT))].join(' ');
  }

  #attribute(text: string): string {
    const colon = text.indexOf(':');
    const name = colon < 0 ? text : text.slice(0, colon);
    const lower = name.trim().toLowerCase();
    const made = rewritten(this.#tokens, name, { ...NAME, words: SESSION.words });
    return colon < 0 ? made : `${made}:${this.#attributeValue(lower, text.slice(colon + 1))}`;
  }

  #attributeValue(name: string, value: string): string {
    if (MEASURED.has(name)) {
      return this.#measured(value);
    }
    if (IDENTIFIERS.has(name)) {
      return value
        .split(' ')
        .map((word) => this.#idUnlessKnown(word))
        .join(' ');
    }
    switch (name) {
      case 'candidate':
      case 'remote-candidates':
        return this.#candidate(value);
      case 'crypto':
        return this.#crypto(value);
      case 'fingerprint':
        return value
          .split(' ')
          .map((word, at) => (at === 0 ? rewritten(this.#tokens, word, SESSION) : this.#id(word)))
          .join(' ');
      case 'ssrc':
      case 'ssrc-group':
        return value
          .split(' ')
          .map((word) => this.#source(word))
          .join(' ');
      default:
        return this.#headers.values.of(value, { bare: SHORT, quoted: SHORT, parameter: SHORT });
    }
  }

  /** `tag suite inline:key|lifetime|index:length parameters` */
  #crypto(value: string): string {
    return value
      .split(/([\s;])/)
      .map((word) => {
        const [, key] = /^inline:([^|]*)/i.exec(word) ?? [];
        const rest = key === undefined ? word : word.slice(7 + key.length);
        const made = rewritten(this.#tokens, rest, NUMBERS);
        return key === undefined ? made : `inline:${this.#id(key)}${made}`;
      })
      .join('');
  }

  /** `foundation component transport priority address port typ type …` */
  #candidate(value: string): string {
    const [foundation = '', ...words] = value.split(' ');
    const made = words.map((word, at) => {
      const before = words[at - 1]?.toLowerCase() ?? '';
      if (at === 3 || before === 'raddr') {
        return this.#headers.uris.place(word);
      }
      return before === 'ufrag' ? this.#id(word) : rewritten(this.#tokens, word, NUMBERS);
    });
    return [/^\d$/.test(foundation) ? foundation : this.#id(foundation), ...made].join(' ');
  }

  /** Types, rates, sizes. */
  #measured(value: string): string {
    return value
      .split(/(?<=[\s;])/)
      .map((part) =>
        /^profile-level-id=[0-9a-f]{6};?\s?$/i.test(part) ? part : this.#headers.values.of(part, MEASURES),
      )
      .join('');
  }

  #source(word: string): string {
    const colon = word.indexOf(':');
    const name = colon < 0 ? '' : word.slice(0, colon + 1);
    return (name === '' ? '' : rewritten(this.#tokens, name, SESSION)) + this.#idUnlessKnown(word.slice(name.length));
  }

  #idUnlessKnown(word: string): string {
    return SESSION.words?.has(word.toLowerCase()) === true ? word : this.#id(word);
  }

  #id(text: string): string {
    return text === '' || text === '-' || text === '*' ? text : this.#tokens.id(text);
  }
}

const MEASURE: Form = { ...SESSION, keepsDigits: 6 };
const MEASURES = { bare: MEASURE, quoted: MEASURE, parameter: MEASURE };
