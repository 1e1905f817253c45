import { insideEscapes } from './escapes.ts';
import { NAME, TEXT, VALUE } from './forms.ts';
import { rewritten } from './pieces.ts';
import type { Tokens } from './token-maker.ts';

/** Rewrites the value of a header by its name, as it stands in no URI. */
type HeaderValue = (name: string, value: string) => string;
/** Rewrites `;name=value;name`. */
type ParameterList = (text: string) => string;

const SCHEMES: ReadonlySet<string> = new Set(
  'sip sips tel http https ws wss ftp urn cid mid data mailto im pres xmpp h323 file ldap callto fax turn stun'.split(
    ' ',
  ),
);
/** Of Sippy and what was made after it. */
const B2B_SUFFIX = /[_-]b2b(?:-\d{1,3})?$/i;
/** So deep a URI may stand in a URI. */
const DEEPEST = 8;

/** URIs, and what they are made of: users, hosts, parameters, headers. */
export class Uris {
  readonly #tokens: Tokens;
  readonly #headerValue: HeaderValue;
  readonly #parameters: ParameterList;
  readonly #data: (text: string) => string;
  #depth = 0;

  /** @param data rewrites what a `data:` URI holds. */
  constructor(tokens: Tokens, headerValue: HeaderValue, parameters: ParameterList, data: (text: string) => string) {
    this.#tokens = tokens;
    this.#headerValue = headerValue;
    this.#parameters = parameters;
    this.#data = data;
  }

  /** Any URI, or what stands in its place. */
  of(text: string): string {
    const [before, inner, after] = edges(text);
    const [, scheme = ''] = /^([A-Za-z][A-Za-z0-9+.-]{0,63}):/.exec(inner) ?? [];
    const rest = inner.slice(scheme.length + 1);
    if (text.trim() === '*') {
      return text;
    }
    // Headers of an address may hold addresses with headers: nobody writes so many in each other.
    if (this.#depth >= DEEPEST) {
      return text === '' ? text : this.#tokens.id(text);
    }
    this.#depth++;
    const made = scheme === '' ? this.#address(text) : before + this.#withScheme(scheme, rest) + after;
    this.#depth--;
    return made;
  }

  #withScheme(scheme: string, rest: string): string {
    const lower = scheme.toLowerCase();
    return `${SCHEMES.has(lower) ? scheme : this.#tokens.word(scheme)}:${this.#rest(lower, rest)}`;
  }

  #rest(scheme: string, rest: string): string {
    switch (scheme) {
      case 'tel':
      case 'fax':
      case 'callto':
        return this.#tel(rest);
      case 'cid':
      case 'mid':
        return insideEscapes(rest, (plain) => this.id(plain));
      case 'data':
        return this.#data(rest);
      case 'urn':
        return this.#urn(rest);
      default:
        return rest.startsWith('//') ? this.#web(rest) : this.#address(rest);
    }
  }

  /** `local@host`, or `local` alone. */
  id(text: string): string {
    const at = text.lastIndexOf('@');
    if (at < 0) {
      return this.#tokens.addressIn(text) ?? this.#localId(text);
    }
    const local = text.slice(0, at);
    return `${this.#localId(local)}@${this.place(text.slice(at + 1))}`;
  }

  /** What a back-to-back user agent hangs on a Call-ID tells of which one it made it. */
  #localId(text: string): string {
    const suffix = B2B_SUFFIX.exec(text)?.[0] ?? '';
    const own = text.slice(0, text.length - suffix.length);
    return own === '' ? text : this.#tokens.id(own) + suffix;
  }

  #tel(rest: string): string {
    const semicolon = rest.indexOf(';');
    const number = semicolon < 0 ? rest : rest.slice(0, semicolon);
    return this.user(number) + (semicolon < 0 ? '' : this.#parameters(rest.slice(semicolon)));
  }

  #urn(rest: string): string {
    const [, space = '', what = ''] = /^([^:]{1,32}:)([\s\S]*)$/.exec(rest) ?? [];
    if (/^uuid:$/i.test(space)) {
      return space + this.#tokens.id(what);
    }
    return /^(?:service|ietf|3gpp):$/i.test(space)
      ? space + rewritten(this.#tokens, what, VALUE)
      : rewritten(this.#tokens, rest, VALUE);
  }

  /** `//user@host:port/path?query` */
  #web(rest: string): string {
    const [, authority = '', behind = ''] = /^\/\/([^/?#]*)([\s\S]*)$/.exec(rest) ?? [];
    const at = authority.lastIndexOf('@');
    const user = at < 0 ? '' : `${this.user(authority.slice(0, at))}@`;
    return `//${user}${this.place(authority.slice(at + 1))}${insideEscapes(behind, (plain) => rewritten(this.#tokens, plain, NAME))}`;
  }

  /** `user:password@host:port;parameters?headers` */
  #address(rest: string): string {
    const at = userEnd(rest);
    const user = at < 0 ? '' : `${this.#userInfo(rest.slice(0, at))}@`;
    const behind = rest.slice(at + 1);
    const question = behind.indexOf('?');
    const hostAndParameters = question < 0 ? behind : behind.slice(0, question);
    const semicolon = hostAndParameters.indexOf(';');
    const host = semicolon < 0 ? hostAndParameters : hostAndParameters.slice(0, semicolon);
    const parameters = semicolon < 0 ? '' : this.#parameters(hostAndParameters.slice(semicolon));
    return `${user}${this.place(host)}${parameters}${question < 0 ? '' : `?${this.#headers(behind.slice(question + 1))}`}`;
  }

  #userInfo(text: string): string {
    const colon = text.indexOf(':');
    const user = colon < 0 ? text : text.slice(0, colon);
    return (
      this.user(user) + (colon < 0 ? '' : `:${colon + 1 < text.length ? this.#tokens.id(text.slice(colon + 1)) : ''}`)
    );
  }

  /** A user part with its own parameters, and one that is an address itself (`alice%40example.com`). */
  user(text: string): string {
    const semicolon = text.indexOf(';');
    const name = semicolon < 0 ? text : text.slice(0, semicolon);
    const made = insideEscapes(name, (plain) => this.#userName(plain));
    return semicolon < 0 ? made : made + this.#parameters(text.slice(semicolon));
  }

  #userName(plain: string): string {
    const at = plain.indexOf('@', 1);
    if (at > 0) {
      const places = plain.slice(at + 1).split('@');
      return [this.#userName(plain.slice(0, at)), ...places.map((place) => this.place(place))].join('@');
    }
    if (/^\+?[\d\-.() ]+$/.test(plain) && /\d/.test(plain)) {
      return this.#tokens.addressIn(plain) ?? this.#tokens.number(plain);
    }
    // Codes that switch a service on name nobody; a number behind them does.
    return /^[*#][\d*#+]*$/.test(plain)
      ? plain.replace(/(?<=[*#])(\d{1,3})(?=[*#]|$)|\d+/g, (digits, code) => code ?? this.#tokens.number(digits))
      : rewritten(this.#tokens, plain, NAME);
  }

  /** `host:port`, an address with brackets or without. */
  place(text: string): string {
    const [before, inner, after] = edges(text);
    if (inner === '') {
      return text;
    }
    const from = inner.startsWith('[') ? Math.max(0, inner.indexOf(']')) : 0;
    const colon = inner.indexOf(':', from);
    const isBare = from === 0 && colon >= 0 && inner.indexOf(':', colon + 1) >= 0;
    if (isBare || colon < 0) {
      return before + this.#host(inner) + after;
    }
    const [name, port] = [inner.slice(0, colon), inner.slice(colon)];
    const isPort = /^:[ \t]{0,8}\d{0,5}$/.test(port);
    return before + this.#host(name.trimEnd()) + (isPort ? port : rewritten(this.#tokens, port, NAME)) + after;
  }

  #host(name: string): string {
    const bare = name.replace(/^\[|\]$/g, '');
    const inside = /^\[([\dA-Fa-f:.]{2,45})(:50[67]\d)\]$/.exec(name);
    const before = inside === null ? null : this.#tokens.addressIn(inside[1] ?? '');
    if (before !== null) {
      // A port where it does not belong, which is judged as that.
      return `[${before}${inside?.[2]}]`;
    }
    const [address = bare, zone = ''] = bare.split('%', 2);
    const mapped = this.#tokens.addressIn(address);
    if (mapped !== null) {
      const made = zone === '' ? mapped : `${mapped}%${this.#tokens.word(zone)}`;
      return `${name.startsWith('[') ? '[' : ''}${made}${name.endsWith(']') ? ']' : ''}`;
    }
    return /^[A-Za-z0-9_](?:[\w.-]*)$/.test(name) && /[A-Za-z]/.test(name)
      ? this.#tokens.host(name)
      : rewritten(this.#tokens, name, NAME);
  }

  /** `Replaces=…&Reason=…` */
  #headers(query: string): string {
    return query
      .split('&')
      .map((piece) => {
        const equals = piece.indexOf('=');
        if (equals < 0) {
          return insideEscapes(piece, (plain) => rewritten(this.#tokens, plain, TEXT));
        }
        const name = piece.slice(0, equals);
        return `${rewritten(this.#tokens, name, TEXT)}=${insideEscapes(piece.slice(equals + 1), (plain) => this.#headerValue(name, plain))}`;
      })
      .join('&');
  }
}

/** Blanks, what is between them, blanks. */
export function edges(text: string): readonly [before: string, inner: string, after: string] {
  const inner = text.trim();
  const from = inner === '' ? 0 : text.indexOf(inner);
  return [text.slice(0, from), inner, text.slice(from + inner.length)];
}

/** The `@` that ends the user part: the first one, but where all before it is an unescaped header of a URI without user. */
function userEnd(rest: string): number {
  const at = rest.indexOf('@');
  return at >= 0 && rest.slice(0, at).toLowerCase().includes('?replaces=') ? -1 : at;
}
