import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { GLOSSARY, type Term } from '../../src/languages/vi/glossary.ts';
import { wordsUnder } from './source-words.ts';

const TEXTS = [
  ...wordsUnder('languages/vi/').filter(({ path }) => !path.endsWith('/glossary.ts')),
  ...['codes', 'rules'].flatMap((name) => pageLines(`docs/${name}.vi.md`)),
  ...['check', 'ci', 'follow', 'logs', 'what-is-not-looked-at', 'wireshark'].flatMap((name) =>
    proseLines(`docs/${name}.vi.md`),
  ),
  ...proseLines('README.vi.md'),
];
/** Families of rules over stories in which nothing is transferred. */
const NOT_TRANSFER = ['call', 'rejection', 'registration', 'request', 'attack', 'message'];
/** The mark on the first of two vowels at the end of a syllable: hủy, hóa; all texts write huỷ, hoá. */
const OLD_TONE = /(?<!q)[úùủũụ]y(?!\p{L})|[óòỏõọ][ae](?!\p{L})/iu;

function pageLines(page: string) {
  const lines = readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8').split('\n');
  return lines.map((text, i) => ({ path: page, line: i + 1, text }));
}

/** The same without what is quoted: code, links, pictures. */
function proseLines(page: string) {
  const lines = pageLines(page);
  const fences = lines.flatMap(({ text }, i) => (text.startsWith('```') ? [i] : []));
  const prose = lines.filter((_, i) => fences.filter((fence) => fence <= i).length % 2 === 0);
  return prose.map((line) => ({ ...line, text: line.text.replace(/`[^`]*`|\]\([^)]*\)/g, ' ') }));
}

/** The variants of a term that a text uses, whole words only, in whatever letters. */
function variantsIn(text: string, { not, unless = [] }: Term): readonly string[] {
  const rest = unless.reduce((left, other) => left.replaceAll(other, ' '), text.normalize('NFC').toLowerCase());
  return not.filter((variant) =>
    new RegExp(`(?<!\\p{L})${variant.replace(/[()]/g, '\\$&')}(?!\\p{L})`, 'u').test(rest),
  );
}

describe('the Vietnamese texts', () => {
  test('call each thing by its one name', () => {
    const wrong = TEXTS.flatMap(({ path, line, text }) =>
      GLOSSARY.flatMap((term) => variantsIn(text, term).map((variant) => `${path}:${line} ${variant}: ${term.vi}`)),
    );
    expect(wrong).toEqual([]);
    expect(TEXTS.length).toBeGreaterThan(3000);
  });

  test('put the tone mark where all others put it', () => {
    expect(TEXTS.filter(({ text }) => OLD_TONE.test(text)).map(({ path, line }) => `${path}:${line}`)).toEqual([]);
  });

  test('write decimals with a comma', () => {
    expect(TEXTS.filter(({ text }) => /\d\.\d+ (?:giây|phút|ms|%)/u.test(text))).toEqual([]);
  });

  test('name the parties of a transfer only where something was transferred', () => {
    const parties = /đích chuyển|bên được chuyển|bên chuyển(?! tiếp)/iu;
    const stray = NOT_TRANSFER.flatMap((family) => wordsUnder(`languages/vi/findings/${family}/`))
      .filter(({ text }) => parties.test(text))
      .map(({ path, text }) => `${path}: ${text}`);
    expect(stray).toEqual([]);
  });
});

test('Vietnamese stands in its folder alone', () => {
  const letters = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;
  const strays = wordsUnder('').filter(({ path, text }) => !path.startsWith('languages/vi/') && letters.test(text));
  expect(strays).toEqual([]);
});

describe('the English texts', () => {
  test('call the called party a target only where something was transferred', () => {
    const parties = /\b(?:target|transferor|transferee)s?\b/i;
    const stray = NOT_TRANSFER.flatMap((family) => wordsUnder(`findings/${family}/`))
      .filter(({ text }) => text.includes(' ') && parties.test(text))
      .map(({ path, text }) => `${path}: ${text}`);
    expect(stray).toEqual([]);
  });

  test('have hops, legs and branches, each for one thing', () => {
    const mixed =
      /\b(?:call|fork(?:ed)?|proxy) legs?\b|\bbranch(?:es)? of (?:a|the) B2BUA\b|\bhops? of (?:a|the) fork\b/i;
    expect(wordsUnder('').filter(({ text }) => mixed.test(text))).toEqual([]);
  });
});

describe('the glossary', () => {
  test.each([
    ['Máy chủ đăng ký không trả lời', ['máy chủ đăng ký']],
    ['gia hạn phiên thất bại', []],
    ['hết hạn phiên', ['hạn phiên']],
    ['logo, catalog', []],
    ['đọc log', ['log']],
    ['số gọi', ['số gọi']],
    ['số chủ gọi', []],
  ])('finds in "%s" %j', (text, variants) => {
    expect(GLOSSARY.flatMap((term) => variantsIn(text, term))).toEqual(variants);
  });

  test('does not forbid what it asks for, and forbids nothing twice', () => {
    expect(GLOSSARY.filter((term) => GLOSSARY.some((other) => variantsIn(term.vi, other).length > 0))).toEqual([]);
    const all = GLOSSARY.flatMap(({ not }) => not);
    expect(new Set(all).size).toBe(all.length);
    expect(GLOSSARY.filter(({ not }) => not.length === 0)).toEqual([]);
  });

  test.each(['huỷ', 'quý', 'hoá', 'tuỳ', 'toàn', 'khoẻ'])('lets %s stand', (word) => {
    expect(OLD_TONE.test(word)).toBe(false);
  });

  test.each(['hủy', 'hóa', 'tùy', 'khỏe', 'HỦY'])('does not let %s stand', (word) => {
    expect(OLD_TONE.test(word)).toBe(true);
  });
});
