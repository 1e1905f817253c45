import { latin1 } from '../../bytes/index.ts';
import type { Mend } from './mend.ts';

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  colon: ':',
  semi: ';',
  commat: '@',
  equals: '=',
  num: '#',
  sol: '/',
  period: '.',
  comma: ',',
  lowbar: '_',
  lpar: '(',
  rpar: ')',
  lsqb: '[',
  rsqb: ']',
  ldquo: '"',
  rdquo: '"',
  lsquo: "'",
  rsquo: "'",
  ndash: '--',
  mdash: '---',
  rarr: '->',
  shy: '',
};
const ENTITY = /&(?:([a-zA-Z]{2,8})|#(\d{1,6})|#[xX]([0-9a-fA-F]{1,5}));/g;
/** An address whose bracket is an entity, also one of an entity; the header it stands in; and one as it was sent. */
const ESCAPED = /&(?:(?:amp|#38);)?(?:lt|#0{0,4}60|#[xX]0{0,4}3[cC]);(?:sips?|tel):/gi;
const HEADER = /(?<![\w-])(?:From|To|Contact|Refer-To|[ftm])[ \t]{0,8}:/i;
const LONGEST_NAME = 200;
const PLAIN = /<(?:sips?|tel):/i;
/** There they belong to the format. */
const PDML = /<packet>|<field [^<>]{0,200}showname="/;
/** What stands in `<` where every `<` of the text is an entity. A line break within a line is a line end. */
const CELL_END = /<\/t[dh]>/gi;
const TAG =
  /<\/?(?:a|b|i|u|p|em|tt|pre|div|span|code|font|strong|small|mark|samp|blockquote|body|html|table|tbody|t[rdh]|[uo]l|li|h[1-6])(?:\s[^<>\n]{0,1024})?>|<br ?\/?>(?=\r?\n)/gi;
const [LINE_FEED, CARRIAGE_RETURN, NO_BREAK] = [10, 13, 0xa0] as const;
const encoder = new TextEncoder();

/** A copy of a page's source. */
export function withoutEntities(text: string): string {
  return text.replace(ENTITY, (whole, name?: string, decimal?: string, hex?: string) =>
    name === undefined
      ? characterOf(Number.parseInt(decimal ?? hex ?? '', hex === undefined ? 10 : 16))
      : (NAMED[name] ?? whole),
  );
}

/** In bytes of UTF-8, as the rest of the text. A line end stays one that is written. */
function characterOf(code: number): string {
  switch (code) {
    case LINE_FEED:
      return '<br>';
    case CARRIAGE_RETURN:
      return '';
    case NO_BREAK:
      return ' ';
    default: {
      const bytes = encoder.encode(code <= 0x10ffff ? String.fromCodePoint(code) : '');
      return latin1(bytes, 0, bytes.length);
    }
  }
}

export const ENTITIES: Mend = {
  isIn: (head) => !(PLAIN.test(head) || PDML.test(head)) && isEscaped(head),
  mend: (lines) => withoutEntities(lines.replace(CELL_END, '\t').replace(TAG, '')),
};

function isEscaped(head: string): boolean {
  for (const { index } of head.matchAll(ESCAPED)) {
    const before = head.slice(Math.max(0, index - LONGEST_NAME), index);
    if (HEADER.test(before.slice(before.lastIndexOf('\n') + 1))) {
      return true;
    }
  }
  return false;
}
