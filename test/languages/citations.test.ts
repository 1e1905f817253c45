import '../builders/languages.ts';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/findings/index.ts';
import { ALL_CODES, factsOf } from '../../src/reference/code-facts.ts';
import { SITUATION_TEXTS } from '../../src/reference/context/annotate.ts';
import { clausesOf } from './clauses.ts';
import { wordsUnder } from './source-words.ts';

const RFCS = fileURLToPath(new URL('../../../shared/rfc/', import.meta.url));
const SOURCE = new URL('../../src/', import.meta.url);
const CITATION = /RFC (\d+) §([\d.]*\d)/g;

type Citation = { readonly where: string; readonly rfc: string; readonly clause: string };

const cited = (where: string, text: string): Citation[] =>
  [...text.matchAll(CITATION)].map(([, rfc = '', clause = '']) => ({ where, rfc, clause }));

const documents = new Map<string, ReadonlyMap<string, string> | null>();

/** The clauses of an RFC; null where its text is not there. */
function clausesIn(rfc: string): ReadonlyMap<string, string> | null {
  if (!documents.has(rfc)) {
    const path = `${RFCS}rfc${rfc}.txt`;
    documents.set(rfc, existsSync(path) ? clausesOf(readFileSync(path, 'utf8')) : null);
  }
  return documents.get(rfc) ?? null;
}

/** The status code that a clause is about: §21.4.18 of RFC 3261 is `480 Temporarily Unavailable`. */
function codeOf({ rfc, clause }: Citation): string | null {
  return /^\d{3}(?= [A-Z])/.exec(clausesIn(rfc)?.get(clause) ?? '')?.[0] ?? null;
}

const strange = ({ where, rfc, clause }: Citation): string =>
  `${where}: RFC ${rfc} §${clause} is ${clausesIn(rfc)?.get(clause) ?? 'not there'}`;

describe.skipIf(!existsSync(RFCS))('what is cited (skipped where ../shared/rfc is absent)', () => {
  test('is a clause that there is', () => {
    const all = wordsUnder('').flatMap(({ path, line, text }) => cited(`${path}:${line}`, text));
    const known = all.filter(({ rfc }) => clausesIn(rfc) !== null);
    expect(known.filter(({ rfc, clause }) => clausesIn(rfc)?.has(clause) !== true).map(strange)).toEqual([]);
    expect(known.length).toBeGreaterThan(500);
  });

  test('by a rule is the clause of a code that the rule speaks of', () => {
    const wrong = RULES.flatMap(({ id, references }) => {
      const source = sourceOfRule(id);
      return cited(id, references.join(', ')).filter((citation) => {
        const code = codeOf(citation);
        return code !== null && source !== null && !new RegExp(`(?<!\\d)${code}(?!\\d)`).test(source);
      });
    });
    expect(wrong.map(strange)).toEqual([]);
  });

  test('of a code is its own clause, not that of another code', () => {
    const wrong = ALL_CODES.flatMap((code) =>
      cited(String(code), factsOf(code).references.join(', ')).filter((citation) => {
        const other = codeOf(citation);
        return other !== null && other !== String(code);
      }),
    );
    expect(wrong.map(strange)).toEqual([]);
  });

  test('of a situation is the clause of a code that it is about', () => {
    const rows = readFileSync(new URL('reference/context/situations.ts', SOURCE), 'utf8').split('\n');
    const texts = SITUATION_TEXTS.english as Readonly<Record<string, { readonly references: readonly string[] }>>;
    const wrong = Object.entries(texts).flatMap(([name, { references }]) => {
      const row = rows.find((line) => line.includes(`['${name}'`)) ?? '';
      return cited(name, references.join(', ')).filter((citation) => !row.includes(codeOf(citation) ?? ''));
    });
    expect(wrong.map(strange)).toEqual([]);
  });
});

/** The file of a rule, without what it cites; null for a fault of form, which has none: it cites what is answered to it. */
function sourceOfRule(id: string): string | null {
  const [family = '', name = ''] = id.split('/');
  const file = new URL(`findings/${family}/rules/${name}.ts`, SOURCE);
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll(CITATION, '') : null;
}

test('clauses are read from a text with a table of contents', () => {
  const text =
    '   1.  Overview . . . . . .  2\n 21.4.18    480 Away ....  9\n\n1. Overview\n\n21.4.18 480 Away\n   10 of them are\n';
  expect([...clausesOf(text)]).toEqual([
    ['1', 'Overview'],
    ['21.4.18', '480 Away'],
    ['10', 'of them are'],
  ]);
});
