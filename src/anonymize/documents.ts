import { DOCUMENT } from './forms.ts';
import type { Headers } from './headers.ts';
import { type Form, rewritten } from './pieces.ts';
import type { Tokens } from './token-maker.ts';

const NUMBERS: Form = { ...DOCUMENT, keepsDigits: 10 };
/** Elements and attributes whose numbers count or measure. */
const COUNTED: ReadonlySet<string> = new Set(
  'version duration expires q cseq code priority refresh duration-registered maximum-user-count user-count retry-after'.split(
    ' ',
  ),
);
const DECLARATION =
  /^<\?xml(?:\s{1,9}(?:version|encoding|standalone)\s?=\s?["'](?:[\d.]{1,5}|utf-8|us-ascii|iso-8859-1|yes|no)["']){0,3}\s{0,9}\?>$/i;
const ATTRIBUTE = /(?<=[\s"'])([^\s=<>"'/]{1,200})(\s{0,9}=\s{0,9})("[^"]*"|'[^']*')/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Documents in XML: presence, dialogs, registrations, lists. Elements and attributes that are known keep their names. */
export class Documents {
  readonly #tokens: Tokens;
  readonly #headers: Headers;

  constructor(tokens: Tokens, headers: Headers) {
    this.#tokens = tokens;
    this.#headers = headers;
  }

  /** Null for what is no document, or holds what none of these kinds does (a document type). */
  of(text: string): string | null {
    let made = '';
    let element = '';
    for (let at = 0; at < text.length; ) {
      if (text[at] !== '<') {
        const end = indexOrEnd(text, '<', at);
        made += this.#inner(element, text.slice(at, end));
        at = end;
        continue;
      }
      const end = tagEnd(text, at);
      const tag = end < 0 ? null : this.#tag(text.slice(at, end), element);
      if (tag === null) {
        return null;
      }
      element = /^<[^\s/>!?]/.test(tag) ? localName(text.slice(at + 1, end)) : element;
      made += tag;
      at = end;
    }
    return made.includes('<') ? made : null;
  }

  /** Null for what no document needs. */
  #tag(tag: string, element: string): string | null {
    if (tag.startsWith('<?')) {
      return DECLARATION.test(tag) ? tag : '';
    }
    if (tag.startsWith('<!--')) {
      return '';
    }
    if (tag.startsWith('<![CDATA[')) {
      return this.#inner(element, escaped(tag.slice(9, -3)));
    }
    const [, open = '', name = '', rest = ''] = /^(<\/?)([A-Za-z_][\w.:-]{0,200})([\s\S]*)$/.exec(tag) ?? [];
    return name === '' ? null : open + this.#name(name) + this.#attributes(rest);
  }

  #attributes(text: string): string {
    let made = '';
    let at = 0;
    for (const { 0: whole, 1: name = '', 2: equals = '', 3: quoted = '', index } of text.matchAll(ATTRIBUTE)) {
      made += text.slice(at, index).replace(/[^\s/>]/g, '');
      const value = this.#value(localName(name), quoted.slice(1, -1));
      made += `${this.#name(name)}${equals}${quoted[0]}${value}${quoted[0]}`;
      at = index + whole.length;
    }
    return made + text.slice(at).replace(/[^\s/>]/g, '');
  }

  #name(name: string): string {
    return rewritten(this.#tokens, name, DOCUMENT);
  }

  #inner(element: string, text: string): string {
    return text.trim() === '' ? text : this.#value(element, text);
  }

  #value(name: string, text: string): string {
    const form = COUNTED.has(name) ? NUMBERS : DOCUMENT;
    const plain = text.replace(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi,
      (_, decimal?: string, hex?: string, named?: string) =>
        decimal === undefined && hex === undefined
          ? (ENTITIES[named?.toLowerCase() ?? ''] ?? '')
          : character(Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10)),
    );
    return escaped(this.#headers.values.under(name, plain, form));
  }
}

/** One character for each byte, as everywhere here: what is above is no letter of a name that stays. */
function character(code: number): string {
  return code < 256 ? String.fromCharCode(code) : '';
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&${Object.keys(ENTITIES).find((name) => ENTITIES[name] === mark)};`);
}

function localName(name: string): string {
  const [first = ''] = name.split(/[\s/>]/, 1);
  return first.slice(first.indexOf(':') + 1).toLowerCase();
}

function indexOrEnd(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from);
  return at < 0 ? text.length : at;
}

/** Behind a tag, comment or section; -1 where it does not end. A `>` may stand in quotes. */
function tagEnd(text: string, from: number): number {
  for (const [begin, end] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
  ] as const) {
    if (text.startsWith(begin, from)) {
      const at = text.indexOf(end, from);
      return at < 0 ? -1 : at + end.length;
    }
  }
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const mark = text[at]!;
    if (quote !== '') {
      quote = mark === quote ? '' : quote;
    } else if (mark === '>') {
      return at + 1;
    } else if (mark === '"' || mark === "'") {
      quote = mark;
    }
  }
  return -1;
}
