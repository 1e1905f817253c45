import { NAME, TEXT, TOKEN, VALUE } from './forms.ts';
import { kindOfParameter, type ParameterKind } from './parameter-kinds.ts';
import { type Form, rewritten } from './pieces.ts';
import { edges, type Uris } from './rewritten-uris.ts';
import type { Tokens } from './token-maker.ts';

/** A name with an equals sign: of a parameter. */
const NAMED = /([A-Za-z0-9!%*+`'~._-]{1,100})(\s{0,9}=\s{0,9})/y;
const QUOTED = /"(?:[^"\\]|\\[\s\S])*"?/y;
const BRACKETED = /<[^>]*>?/y;
const URI = /[A-Za-z][A-Za-z0-9+.-]{0,63}:[^\s,;<>"]+/y;
const SCHEME = /^(?:sips?|tel|https?|wss?|ftp|urn|cid|mid|data|mailto|im|pres|xmpp|h323|ldap|file|callto|fax):/i;
/** An address without a scheme. */
const AT = /[^\s,;<>"@=()]{1,200}@[^\s,;<>"@()]{1,300}/y;
/** An address in brackets, with a port or without. */
const IPV6 = /\[[0-9A-Fa-f:.]{2,45}\](?::\d{1,5})?/y;
const RUN = /[A-Za-z0-9_\x80-\xff][A-Za-z0-9_.:+~\x80-\xff-]*/y;
const PLAIN_VALUE = /[^\s,;>"&]*/y;
/** What may stand before the name of a parameter. */
const BEFORE_NAME = /[;,?&\s]/;
/** So deep values may stand in values: `a=b=c`. */
const DEEPEST = 8;

/** How the value of a header is read: what bare words, quoted texts and unknown parameters are. */
export type ValueForm = {
  readonly bare: Form | 'host' | 'id';
  readonly quoted: Form;
  /** Of parameters that are not known. */
  readonly parameter: Form;
  /** Whether an `id` that is a number counts something, and stays: the CSeq in Event (RFC 3515 §2.4.6). */
  readonly countsIds?: boolean;
};

/**
 * Rewrites values of headers piece by piece, whatever they hold: what is no name of a parameter, no URI and no quoted text is
 * bare words. Separators stay where they were, so that a value is read, or misread, as it was.
 */
export class Values {
  readonly #tokens: Tokens;
  readonly #uris: Uris;
  #depth = 0;

  constructor(tokens: Tokens, uris: Uris) {
    this.#tokens = tokens;
    this.#uris = uris;
  }

  of(text: string, form: ValueForm): string {
    let made = '';
    let at = 0;
    while (at < text.length) {
      const before = at === 0 ? ' ' : text[at - 1]!;
      const [taken, as] = this.#next(text, at, before, form);
      made += as;
      at += taken;
    }
    return made;
  }

  #next(text: string, at: number, before: string, form: ValueForm): readonly [taken: number, as: string] {
    const first = text[at]!;
    if (first === '"') {
      const quoted = matchAt(QUOTED, text, at);
      return [quoted.length, this.#quoted(quoted, (inner) => this.text(inner, form.quoted))];
    }
    if (first === '<') {
      const bracketed = matchAt(BRACKETED, text, at);
      return [bracketed.length, this.#bracketed(bracketed)];
    }
    const address = matchAt(IPV6, text, at);
    if (address !== '') {
      return [address.length, this.#uris.place(address)];
    }
    if (BEFORE_NAME.test(before) || at === 0) {
      const named = this.#parameter(text, at, form);
      if (named !== null) {
        return named;
      }
      const uri = matchAt(URI, text, at);
      if (SCHEME.test(uri)) {
        return [uri.length, this.#uris.of(uri)];
      }
    }
    if (before === ';') {
      const flag = matchAt(RUN, text, at);
      return flag === '' ? [1, first] : [flag.length, this.#flag(flag)];
    }
    return this.#bare(text, at, form);
  }

  #bare(text: string, at: number, { bare }: ValueForm): readonly [taken: number, as: string] {
    const address = matchAt(AT, text, at);
    if (address !== '') {
      return [address.length, bare === 'id' ? this.#uris.id(address) : this.#uris.of(address)];
    }
    const run = matchAt(RUN, text, at);
    if (run === '') {
      return [1, text[at]!];
    }
    if (bare === 'host') {
      return [run.length, this.#uris.place(run)];
    }
    return [run.length, bare === 'id' ? this.#uris.id(run) : rewritten(this.#tokens, run, bare)];
  }

  /** `name=value`; null where none stands there. */
  #parameter(text: string, at: number, form: ValueForm): readonly [taken: number, as: string] | null {
    NAMED.lastIndex = at;
    const [whole, name = '', equals = ''] = NAMED.exec(text) ?? [];
    if (whole === undefined) {
      return null;
    }
    const from = at + whole.length;
    const isCount = form.countsIds === true && /^id$/i.test(name);
    const kind = isCount ? 'token' : kindOfParameter(name);
    const made = this.name(name) + equals;
    if (text[from] === '"') {
      const quoted = matchAt(QUOTED, text, from);
      return [whole.length + quoted.length, made + this.#quoted(quoted, (inner) => this.#valueOf(kind, inner, form))];
    }
    if (text[from] === '<') {
      const bracketed = matchAt(BRACKETED, text, from);
      return [whole.length + bracketed.length, made + this.#bracketed(bracketed)];
    }
    const value = matchAt(PLAIN_VALUE, text, from);
    return [whole.length + value.length, made + (value === '' ? '' : this.#valueOf(kind, value, form))];
  }

  /** A name without a value, or with one whose equals sign lost the percent of its escape (RFC 5589 Figure 7). */
  #flag(flag: string): string {
    const [, name = '', tag = ''] = /^((?:to|from)-tag3D)([\s\S]+)$/i.exec(flag) ?? [];
    return name === '' ? this.name(flag) : name + this.#tokens.id(tag);
  }

  /** Of a parameter or header: as it was where it is known, with `x-` where it had that. */
  name(name: string): string {
    const lower = name.toLowerCase();
    if (kindOfParameter(lower) !== null || TOKEN.words?.has(lower) === true || /^\+sip\.[a-z]{1,12}$/.test(lower)) {
      return name;
    }
    const prefix = /^\+?(?:x-)?/i.exec(name)?.[0] ?? '';
    return prefix + rewritten(this.#tokens, name.slice(prefix.length).replaceAll('%', '.'), TEXT);
  }

  /** What stands under a name, as a parameter or otherwise. */
  under(name: string, value: string, form: Form): string {
    return this.#valueOf(kindOfParameter(name), value, { bare: form, quoted: form, parameter: form });
  }

  #valueOf(kind: ParameterKind | null, value: string, form: ValueForm): string {
    const tokens = this.#tokens;
    switch (kind) {
      case 'token':
        return rewritten(tokens, value, TOKEN);
      case 'word':
        return rewritten(tokens, value, VALUE);
      case 'host':
        return value.startsWith('+') ? this.#uris.user(value) : this.#uris.place(value);
      case 'id':
        return value === '' ? '' : this.#uris.id(value);
      case 'branch':
        return tokens.branch(value);
      case 'user':
        return this.#uris.user(value);
      case 'realm':
        return /^[\w.-]+\.[A-Za-z]{2,}$|^[\d.]+$|^\[/.test(value) ? this.#uris.place(value) : this.text(value, TEXT);
      case 'uri':
        return value.startsWith('<') ? this.#bracketed(value) : this.#uris.of(value);
      case 'number':
        return this.#uris.user(value);
      case 'address':
        return this.#uris.of(value);
      case 'name':
        return rewritten(tokens, value, NAME);
      case 'text':
        return this.text(value, TEXT);
      default:
        return this.text(value, form.parameter);
    }
  }

  /** A text that may hold addresses and parameters itself. */
  text(text: string, form: Form): string {
    const parameter = form === TEXT ? VALUE : form;
    if (this.#depth >= DEEPEST) {
      return rewritten(this.#tokens, text, parameter);
    }
    this.#depth++;
    const made = this.of(text, { bare: form, quoted: form, parameter });
    this.#depth--;
    return made;
  }

  #quoted(quoted: string, rewrite: (inner: string) => string): string {
    const end = quoted.length > 1 && quoted.endsWith('"') ? 1 : 0;
    const inner = quoted.slice(1, quoted.length - end);
    return `"${inner === '' ? '' : rewrite(inner.replace(/\\([^"\\])/g, '$1'))}${end === 1 ? '"' : ''}`;
  }

  #bracketed(bracketed: string): string {
    const isClosed = bracketed.length > 1 && bracketed.endsWith('>');
    const [before, uri, after] = edges(bracketed.slice(1, isClosed ? -1 : undefined));
    return `<${before}${uri === '' ? '' : this.#uris.of(uri)}${after}${isClosed ? '>' : ''}`;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
