/**
 * What nobody sees, or what acts instead of showing, by code point, with the property of Unicode 17.0 it is taken from. Ranges, not
 * properties of the running engine, so that every version of Node shows a trace alike. Marks that combine with a letter
 * (Vietnamese writes with them) are none of these. Characters that are not assigned are left alone: they show as a box.
 */
const UNSEEN: readonly (readonly [first: number, last: number])[] = [
  // General_Category=Cc: C0, DEL and C1.
  [0x0000, 0x001f],
  [0x007f, 0x009f],
  // Default_Ignorable_Code_Point (DerivedCoreProperties.txt): soft hyphen, joiners, Hangul fillers, directional marks, embeddings,
  // overrides and isolates, variation selectors, tags and what else shows as nothing.
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfff8],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
  // General_Category=Zl and Zp: line and paragraph separator.
  [0x2028, 0x2029],
  // General_Category=Cf besides: interlinear annotation, Egyptian hieroglyph and shorthand controls.
  [0xfff9, 0xfffb],
  [0x13430, 0x1343f],
  // Blank although a symbol: braille pattern without dots, musical null notehead.
  [0x2800, 0x2800],
  [0x1d159, 0x1d159],
  // General_Category=Co: a font may draw anything, or nothing.
  [0xe000, 0xf8ff],
  [0xf0000, 0x10ffff],
  // General_Category=Cs: halves of surrogate pairs. Noncharacter_Code_Point: never a character.
  [0xd800, 0xdfff],
  [0xfdd0, 0xfdef],
  ...Array.from({ length: 15 }, (_, plane) => [plane * 0x10000 + 0xfffe, plane * 0x10000 + 0xffff] as const),
];

const CLASS = UNSEEN.map(([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`).join('');

/* Almost all text is ASCII, and is found out to be with this. */
const UNUSUAL_IN_LINE = /[^\u0020-\u007e]/;
const UNUSUAL_IN_TEXT = /[^\u0020-\u007e\t\n\r]|\r(?!\n)/;
const IN_LINE = new RegExp(`[${CLASS}]`, 'gu');
const IN_TEXT = new RegExp(`(?![\\t\\n]|\\r\\n)[${CLASS}]`, 'gu');
/** JSON escapes what lies below the blank and halves of pairs itself; line ends and blanks around values stand outside. */
const IN_JSON = new RegExp(`(?!\\n)[${CLASS}]`, 'gu');

/** One line of text with everything visible: `\x1b`, `\u202e`, `\u{e0041}`. */
export function visibleLine(text: string): string {
  return UNUSUAL_IN_LINE.test(text) ? text.replace(IN_LINE, escaped) : text;
}

/** The same for several lines: line ends (LF, CRLF) and tabs stay. */
export function visibleText(text: string): string {
  return UNUSUAL_IN_TEXT.test(text) ? text.replace(IN_TEXT, escaped) : text;
}

/** JSON text of the same value, in which what is unseen is written as JSON escapes it (RFC 8259 §7). */
export function visibleJson(json: string): string {
  return UNUSUAL_IN_TEXT.test(json) ? json.replace(IN_JSON, jsonEscaped) : json;
}

function escaped(character: string): string {
  const code = character.codePointAt(0)!;
  const digits = code.toString(16);
  return code < 0x100
    ? `\\x${digits.padStart(2, '0')}`
    : code < 0x10000
      ? `\\u${digits.padStart(4, '0')}`
      : `\\u{${digits}}`;
}

function jsonEscaped(character: string): string {
  let text = '';
  for (let at = 0; at < character.length; at++) {
    text += `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }
  return text;
}
