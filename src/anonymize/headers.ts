import { METHODS } from '../sip/index.ts';
import { insideEscapes } from './escapes.ts';
import { NAME, PRODUCT, TEXT, TOKEN, VALUE } from './forms.ts';
import { fullName, type HeaderKind, isKnownName, kindOfHeader } from './header-kinds.ts';
import { agentOf, type Form, rewritten } from './pieces.ts';
import { edges, Uris } from './rewritten-uris.ts';
import { Signed } from './signed.ts';
import type { Tokens } from './token-maker.ts';
import { type ValueForm, Values } from './values.ts';

const ADDRESS: ValueForm = { bare: NAME, quoted: NAME, parameter: VALUE };
const TOKENS: ValueForm = { bare: TOKEN, quoted: VALUE, parameter: VALUE, countsIds: true };
const REASON: ValueForm = { bare: TEXT, quoted: TEXT, parameter: VALUE };
const HOST: ValueForm = { bare: 'host', quoted: NAME, parameter: VALUE };
const ID: ValueForm = { bare: 'id', quoted: VALUE, parameter: VALUE };
const ANY: ValueForm = { bare: TEXT, quoted: TEXT, parameter: VALUE };

const DATE =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), {0,3}\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d (?:GMT|UTC|[+-]\d{4}|[A-Z]{3,4})$/i;
/** RFC 3261 §20.42: blanks may stand around the slashes. */
const VIA = /^(\s{0,20}SIP\s{0,9}\/\s{0,9}\d\.\d\s{0,9}\/\s{0,9})([A-Za-z][\w-]{0,20})(\s{1,20}|$)/i;

export type HeadersOptions = {
  /** Whether the names of products are replaced too. */
  readonly agents: boolean;
  /** Is told of what could not be read and was left out. */
  readonly dropped: (what: string) => void;
};

/** Values of headers, and start lines. */
export class Headers {
  readonly uris: Uris;
  readonly values: Values;
  readonly signed: Signed;
  readonly #tokens: Tokens;
  readonly #options: HeadersOptions;

  constructor(tokens: Tokens, options: HeadersOptions) {
    this.#tokens = tokens;
    this.#options = options;
    this.uris = new Uris(
      tokens,
      (name, value) => this.value(name, value),
      (text) => this.values.of(text, ADDRESS),
      (text) => this.#data(text),
    );
    this.values = new Values(tokens, this.uris);
    this.signed = new Signed(tokens, this.uris);
  }

  /** The name of a header as it may stand. */
  name(name: string): string {
    return isKnownName(name.trim()) ? name : rewritten(this.#tokens, name, { ...NAME, words: HEADER_PARTS });
  }

  /** @param value with its folds. */
  value(name: string, value: string): string {
    const full = fullName(name);
    return this.#byKind(kindOfHeader(full), value);
  }

  #byKind(kind: HeaderKind, value: string): string {
    switch (kind) {
      case 'address':
        return this.values.of(value, ADDRESS);
      case 'via':
        return this.#vias(value);
      case 'id':
        return this.#ids(value);
      case 'token':
        return this.values.of(value, TOKENS);
      case 'numbers':
        return this.values.of(value, { ...TOKENS, bare: { ...TOKEN, other: 'name' } });
      case 'date':
        return DATE.test(value.trim()) ? value : rewritten(this.#tokens, value, { ...TEXT, keepsDigits: 4 });
      case 'agent':
        return this.agent(value);
      case 'reason':
        return this.values.of(value, REASON);
      case 'warning':
        return this.#warnings(value);
      case 'auth':
        return this.#auth(value);
      case 'identity':
        return this.#identity(value);
      case 'name':
        return rewritten(this.#tokens, value, NAME);
      default:
        return this.values.of(value, ANY);
    }
  }

  /** What a product calls itself. */
  agent(text: string): string {
    return this.#options.agents ? agentOf(this.#tokens, text, NAME) : agentOf(this.#tokens, text, PRODUCT);
  }

  /** A text that says why. */
  text(text: string, form: Form = TEXT): string {
    return this.values.text(text, form);
  }

  /** Escapes stand there where somebody copied them from a URI. */
  #ids(value: string): string {
    return insideEscapes(value, (plain) => this.values.of(plain, ID));
  }

  #vias(value: string): string {
    return splitOutsideQuotes(value)
      .map((via) => {
        const [begin = '', protocol = '', transport = '', blanks = ''] = VIA.exec(via) ?? [];
        const head = begin === '' ? '' : `${protocol}${rewritten(this.#tokens, transport, TOKEN)}${blanks}`;
        return head + this.values.of(via.slice(begin.length), HOST);
      })
      .join(',');
  }

  /** `399 host "text"` */
  #warnings(value: string): string {
    return splitOutsideQuotes(value)
      .map((warning) => {
        const [begin = '', code = '', agent = '', blanks = ''] = /^(\s*\d{1,3}\s+)([^\s"]+)(\s*)/.exec(warning) ?? [];
        const head = begin === '' ? '' : code + this.uris.place(agent) + blanks;
        return head + this.values.of(warning.slice(begin.length), REASON);
      })
      .join(',');
  }

  #auth(value: string): string {
    const [before, inner, after] = edges(value);
    const [scheme = ''] = /^[A-Za-z0-9_-]+(?=\s|$)/.exec(inner) ?? [];
    const rest = inner.slice(scheme.length);
    const isDigest = /^(?:digest|ntlm|kerberos|tls-dsk)$/i.test(scheme) || scheme === '' || /[=,]\s*"/.test(rest);
    const name = rewritten(this.#tokens, scheme, TOKEN);
    const [blanks, credentials] = edges(rest);
    const made = isDigest
      ? this.values.of(rest, { bare: 'id', quoted: NAME, parameter: NAME })
      : blanks + (credentials === '' ? '' : this.#tokens.id(credentials));
    return before + name + made + after;
  }

  /** The token is written anew around what it claims; who signed it is not asked (docs/anonymize.md). */
  #identity(value: string): string {
    const [before, inner] = edges(value);
    const end = inner.startsWith('"') ? inner.indexOf('"', 1) + 1 : inner.search(/[;,\s]/);
    const token = end > 0 ? inner.slice(0, end) : inner;
    const plain = token.replace(/^"|"$/g, '');
    const made = token.replace(plain, () => this.signed.of(plain) ?? (plain === '' ? '' : this.#tokens.id(plain)));
    return before + made + this.values.of(value.slice(before.length + token.length), { ...ADDRESS, parameter: TOKEN });
  }

  /** `data:application/jose,…` */
  #data(text: string): string {
    const comma = text.indexOf(',');
    if (comma < 0) {
      return rewritten(this.#tokens, text, TOKEN);
    }
    const head = rewritten(this.#tokens, text.slice(0, comma), TOKEN);
    const signed = this.signed.of(decodeURIComponentOrNot(text.slice(comma + 1)));
    if (signed === null) {
      this.#options.dropped('data');
    }
    return `${head},${signed ?? 'removed'}`;
  }

  /** Without its line end. */
  startLine(line: string): string {
    const [, version = '', blanks = '', code = '', phrase = ''] =
      /^(SIP\/\d{1,3}\.\d{1,3})(\s{1,9})(\d{1,9})([\s\S]*)$/i.exec(line) ?? [];
    if (version !== '') {
      return version + blanks + code + this.text(phrase);
    }
    const [, method = '', first = ''] = /^(\S{1,100})(\s{0,99})/.exec(line) ?? [];
    const last = versionAtEnd(line);
    const from = method.length + first.length;
    const uri = line.slice(from, Math.max(from, line.length - last.length));
    return this.method(method) + first + this.#requestUri(uri) + last;
  }

  #requestUri(text: string): string {
    return /[\s<>"]/.test(text.trim()) ? this.values.of(text, ADDRESS) : this.uris.of(text);
  }

  method(method: string): string {
    return METHODS.some((known) => known === method.toUpperCase()) ? method : rewritten(this.#tokens, method, TOKEN);
  }
}

const HEADER_PARTS: ReadonlySet<string> = new Set(['x', 'p', 'id', 'call']);

/** The version at the end of a request line, with the blanks around it. */
function versionAtEnd(line: string): string {
  const trimmed = line.trimEnd();
  const word = /SIP\/\d{1,3}\.\d{1,3}$/i.exec(trimmed.slice(-11))?.[0] ?? '';
  const before = trimmed.slice(0, trimmed.length - word.length);
  const from = before.trimEnd().length;
  return word === '' || from === before.length ? '' : line.slice(from);
}

/** At the commas that no quotes or brackets hold. */
export function splitOutsideQuotes(text: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\\' && isQuoted) {
      at++;
    } else if (character === '"') {
      isQuoted = !isQuoted;
    } else if (character === ',' && !isQuoted) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}

function decodeURIComponentOrNot(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
