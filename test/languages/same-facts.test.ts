import '../builders/languages.ts';
import { describe, expect, test } from 'vitest';
import type { FormWords } from '../../src/findings/message/form-words.ts';
import { FORM_TEXTS } from '../../src/findings/message/registry.ts';
import { FORM } from '../../src/languages/vi/findings/message/index.ts';
import { ALL_CODES } from '../../src/reference/code-facts.ts';
import { SITUATION_TEXTS } from '../../src/reference/context/annotate.ts';
import { languageOf } from '../../src/reference/languages.ts';
import { PAIRS } from '../../src/reference/pairs.ts';
import { differing, factsIn } from './facts-in.ts';
import { rulesUnder } from './source-words.ts';

const EN = languageOf('en');
const VI = languageOf('vi');
const ENGLISH_RULES = rulesUnder('findings/', 'rules/');
const VIETNAMESE_RULES = rulesUnder('languages/vi/findings/', '');

type Entry = { readonly howToFix: readonly string[] };

const allOf = (entry: object): string => Object.values(entry).flat().join(' ');
const situations = SITUATION_TEXTS.english as Readonly<Record<string, Entry>>;

describe('both languages say the same facts', () => {
  test('of every rule: numbers, methods, headers and clauses', () => {
    const differ = [...ENGLISH_RULES].flatMap(([rule, { text }]) =>
      differing(text, VIETNAMESE_RULES.get(rule)?.text ?? '').map((fact) => `${rule} ${fact}`),
    );
    expect(differ).toEqual([]);
    expect(ENGLISH_RULES.size).toBeGreaterThan(240);
    expect([...VIETNAMESE_RULES.keys()].sort()).toEqual([...ENGLISH_RULES.keys()].sort());
  });

  test('of every rule: as many steps, under the same conditions', () => {
    const differ = [...ENGLISH_RULES].flatMap(([rule, { steps }]) => {
      const other = VIETNAMESE_RULES.get(rule)?.steps;
      return other === steps ? [] : [`${rule}: ${steps} and ${other}`];
    });
    expect(differ).toEqual([]);
  });

  test('of every code: in its remedy, and in its whole entry', () => {
    const differ = ALL_CODES.flatMap((code) => {
      const [a, b] = [EN.codes[code], VI.codes[code]];
      return [
        ...differing(a.howToFix.join(' '), b.howToFix.join(' '), String(code)).map((fact) => `${code} fix ${fact}`),
        ...differing(allOf(a), allOf(b), String(code)).map((fact) => `${code} ${fact}`),
      ];
    });
    expect(differ).toEqual([]);
  });

  test('of every fault of form', () => {
    const vietnamese = FORM.faults as Readonly<Record<string, FormWords>>;
    const differ = Object.entries(FORM_TEXTS.english.faults as Readonly<Record<string, FormWords>>).flatMap(
      ([code, fault]) => [
        ...differing(allOf(fault), allOf(vietnamese[code] ?? {})).map((fact) => `${code} ${fact}`),
        ...(fault.fix.length === vietnamese[code]?.fix.length ? [] : [`${code} steps`]),
      ],
    );
    expect(differ).toEqual([]);
  });

  test('of every pair of codes and every situation', () => {
    const vietnamese = SITUATION_TEXTS.in('vi') as Readonly<Record<string, Entry>>;
    expect(
      PAIRS.flatMap((pair) =>
        differing(EN.pairs[pair].join(' '), VI.pairs[pair].join(' ')).map((fact) => `${pair} ${fact}`),
      ),
    ).toEqual([]);
    expect(
      Object.entries(situations).flatMap(([name, entry]) =>
        differing(allOf(entry), allOf(vietnamese[name] ?? {})).map((fact) => `${name} ${fact}`),
      ),
    ).toEqual([]);
  });

  test('in as many steps and notes', () => {
    const vietnamese = SITUATION_TEXTS.in('vi') as Readonly<Record<string, Entry>>;
    const counts = (codes: Readonly<Record<number, Entry>>, pairs: typeof EN.pairs, texts: typeof situations) => [
      ...ALL_CODES.map((code) => `${code}: ${codes[code]?.howToFix.length}`),
      ...PAIRS.map((pair) => `${pair}: ${pairs[pair].length}`),
      ...Object.keys(situations).map((name) => `${name}: ${texts[name]?.howToFix.length}`),
    ];
    expect(counts(VI.codes, VI.pairs, vietnamese)).toEqual(counts(EN.codes, EN.pairs, situations));
  });
});

describe('the facts of a text', () => {
  test.each([
    ['hung up 0.5 s after 202, then 3 NOTIFYs', ['0.5', '202', '3', 'NOTIFY']],
    ['gác máy 0,5 giây sau 202, rồi 3 NOTIFY', ['0.5', '202', '3', 'NOTIFY']],
    [
      'a re-INVITE over Record-Route (RFC 3261 §12.2.1), any 18x',
      ['RFC 3261 §12.2.1', '18x', 'Record-Route', 'INVITE'],
    ],
    ['%3B, Q.850, ES256, E.164, 2026-03-25', ['2026', '3', '25']],
  ])('%s', (text, facts) => {
    expect([...factsIn(text)].sort()).toEqual([...facts].sort());
  });

  test('that only one of two texts has', () => {
    expect(differing('wait 32 s for 487', 'chờ 64 giây cho 487 (RFC 3261 §9)')).toEqual(['-32', '+RFC 3261 §9', '+64']);
    expect(differing('487 is no fault', 'không phải lỗi', '487')).toEqual([]);
  });
});
