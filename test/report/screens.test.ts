import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Lang } from '../../src/languages/index.ts';
import { COLOURED, PLAIN } from '../../src/report/index.ts';
import { textReport } from '../builders/text-of.ts';
import { isWiresharkLine } from '../builders/wireshark-line.ts';
import { analyzeFixture } from './fixture.ts';

/** What a terminal shows at several widths, to be looked at: `cat fixtures/screens/*.ansi`. */
const SCREENS = fileURLToPath(new URL('../../fixtures/screens/', import.meta.url));
const WIDTHS = [60, 80, 100, 180] as const;

/** Where much failed: the overview, and the first of its stories. */
const MANY = [
  't01-blind-success.pcap',
  't02-blind-busy.pcap',
  't03-blind-404.pcap',
  't08-refer-403.pcap',
  't11w-refer-503.pcap',
  'r31-608-no-callinfo.pcap',
  'r33-603-callee.pcap',
  'g05-register-wrong-password.pcap',
  's25v-baresip-lossy.pcap',
];

const SUBJECTS = {
  overview: MANY,
  transfer: ['t02-blind-busy.pcap'],
  rejection: ['r34-603plus-network-blocked.pcap'],
} as const;

type Subject = keyof typeof SUBJECTS;

async function screenOf(subject: Subject, lang: Lang, width: number, isColoured: boolean): Promise<string> {
  const style = isColoured ? COLOURED : PLAIN;
  const analysis = await analyzeFixture(SUBJECTS[subject], lang);
  const text = await textReport(analysis, { lang, style, detail: 'normal', width });
  if (subject !== 'overview') {
    return text;
  }
  const next = text.split('\n').findIndex((line) => /^[✗!?] ?2 {2}/.test(stripVTControlCharacters(line)));
  expect(next).toBeGreaterThan(10);
  return text.split('\n').slice(0, next).join('\n');
}

describe.each(LANGUAGES)('in %s', (lang) => {
  test.each(Object.keys(SUBJECTS) as Subject[])('%s is shown as expected at every width', async (subject) => {
    for (const [ending, isColoured] of [
      ['txt', false],
      ['ansi', true],
    ] as const) {
      const name = `${subject}.${lang}.${ending}`;
      const pages: string[] = [];
      for (const width of WIDTHS) {
        pages.push(`${`── ${width} `.padEnd(width, '─')}\n${await screenOf(subject, lang, width, isColoured)}`);
      }
      await expect(pages.join('\n')).toMatchFileSnapshot(SCREENS + name);
    }
  });

  test.each(WIDTHS)('nothing is wider than %d columns, and colour changes nothing but colour', async (width) => {
    for (const subject of Object.keys(SUBJECTS) as Subject[]) {
      const plain = await screenOf(subject, lang, width, false);
      expect(stripVTControlCharacters(await screenOf(subject, lang, width, true))).toBe(plain);
      const lines = plain.split('\n').filter((line) => !isWiresharkLine(line));
      expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
    }
  });
});

test('every file is one of these', () => {
  const names = LANGUAGES.flatMap((lang) =>
    Object.keys(SUBJECTS).flatMap((subject) => [`${subject}.${lang}.ansi`, `${subject}.${lang}.txt`]),
  );
  expect(readdirSync(SCREENS).sort()).toEqual(names.sort());
});
