import { expect, test } from 'vitest';
import { visibleJson, visibleLine, visibleText } from '../../src/display/index.ts';

/** What the engine's Unicode calls unseen, to hold the table against. */
const UNSEEN =
  /\p{Cc}|\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}|\p{Zl}|\p{Zp}|\p{Co}|\p{Cs}|\p{Noncharacter_Code_Point}|[\ufff9-\ufffb]/u;
const SEEN = /\p{L}|\p{M}|\p{N}|\p{P}|\p{S}|\p{Zs}/u;
const BLANK_SYMBOLS = new Set(['\u2800', '\u{1d159}']);

test('every character that nobody sees becomes visible, and no other is touched', () => {
  const wrong: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const character = String.fromCodePoint(code);
    const isUnseen = UNSEEN.test(character) || BLANK_SYMBOLS.has(character);
    if ((isUnseen || SEEN.test(character)) && (visibleLine(character) !== character) !== isUnseen) {
      wrong.push(code.toString(16));
    }
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['\u001b[2J', '\\x1b[2J'],
  ['a\r\n\tb', 'a\\x0d\\x0a\\x09b'],
  ['\u00ad\u202e\u{e0041}\ud800', '\\xad\\u202e\\u{e0041}\\ud800'],
  ['Nguye\u0302\u0303n Văn Đức', 'Nguye\u0302\u0303n Văn Đức'],
])('%j in a line', (text, shown) => {
  expect(visibleLine(text)).toBe(shown);
});

test('lines keep their ends and tabs, and a CR by itself is none', () => {
  expect(visibleText('a\r\n\tb\n')).toBe('a\r\n\tb\n');
  expect(visibleText('a\rb\r')).toBe('a\\x0db\\x0d');
  expect(visibleText('\u200b\r\n')).toBe('\\u200b\r\n');
});

test('JSON keeps its value', () => {
  const value = { a: '\u007f\u009b\u202e\u{e0041}\ufeff\u00ad\u3164 é 👩' };
  const json = visibleJson(JSON.stringify(value, null, 2));
  expect(json).toBe('{\n  "a": "\\u007f\\u009b\\u202e\\udb40\\udc41\\ufeff\\u00ad\\u3164 é 👩"\n}');
  expect(JSON.parse(json)).toEqual(value);
});
