import '../builders/languages.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_CODES } from '../../src/reference/code-facts.ts';
import { annotate, compareCodes, explainCode, type Lang, listCodes } from '../../src/reference/index.ts';
import { parseCodeArgument } from '../../src/reference/pages.ts';
import { PAIRS } from '../../src/reference/pairs.ts';

const LANGS: readonly Lang[] = ['en', 'vi'];
const anyCode = fc.constantFrom(...ALL_CODES, 150, 299, 399, 499, 599, 699);
const anyLang = fc.constantFrom(...LANGS);

describe('explainCode', () => {
  it('explains every code as plain data that survives JSON', () => {
    for (const lang of LANGS) {
      for (const code of ALL_CODES) {
        const explanation = explainCode(code, lang);
        expect(explanation?.code).toBe(code);
        expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
        expect(explanation?.facts.map(({ aspect }) => aspect)).toEqual(
          expect.arrayContaining(['class', 'finality', 'sentBy', 'methods', 'fork', 'retry']),
        );
      }
    }
  });

  it('treats an unknown code as its class does and says so', () => {
    const shown = [150, 299, 399, 499, 599, 699].map((code) => explainCode(code, 'en'));
    expect(shown.map((entry) => entry?.treatAs)).toEqual([183, 200, 300, 400, 500, 600]);
    for (const entry of shown) {
      expect(entry).toMatchObject({
        phrase: null,
        registered: false,
        references: ['RFC 3261 §8.1.3.2'],
      });
      expect(entry?.description).toContain(`${entry?.code} is not a registered code`);
      expect(entry?.description).toContain(String(entry?.treatAs));
    }
  });

  it('lends an unknown code no advice of another code', () => {
    for (const lang of LANGS) {
      expect(explainCode(499, lang)?.howToFix).not.toEqual(explainCode(400, lang)?.howToFix);
      expect(explainCode(499, lang)?.howToFix).toEqual(explainCode(699, lang)?.howToFix);
    }
  });

  it('knows the unregistered codes and the code to treat them as', () => {
    expect(explainCode(666, 'en')).toMatchObject({
      registered: false,
      treatAs: 600,
      phrase: 'Unwanted',
    });
    expect(explainCode(478, 'vi')).toMatchObject({
      registered: false,
      treatAs: 400,
    });
    expect(explainCode(486, 'en')).toMatchObject({
      registered: true,
      treatAs: null,
      phrase: 'Busy Here',
    });
  });

  it.each([0, 99, 700, 1000, -486, 486.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'has nothing to say about %d',
    (code) => {
      expect(explainCode(code, 'en')).toBeNull();
      expect(annotate(code, 'en')).toBeNull();
      expect(compareCodes(code, 200, 'en')).toBeNull();
      expect(compareCodes(200, code, 'vi')).toBeNull();
    },
  );
});

describe('annotate', () => {
  it('gives the five fields of the JSON report, equal to the entry', () => {
    fc.assert(
      fc.property(anyCode, anyLang, (code, lang) => {
        const { title, description, whenYouSeeIt, howToFix, references } = explainCode(code, lang) ?? expect.fail();
        expect(annotate(code, lang)).toStrictEqual({
          title,
          description,
          whenYouSeeIt,
          howToFix,
          references,
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('compareCodes', () => {
  it('swaps its columns and nothing else when the codes are swapped', () => {
    fc.assert(
      fc.property(anyCode, anyCode, anyLang, (a, b, lang) => {
        const there = compareCodes(a, b, lang) ?? expect.fail();
        const back = compareCodes(b, a, lang) ?? expect.fail();
        expect(back.rows).toEqual(there.rows.map((row) => ({ ...row, a: row.b, b: row.a })));
        expect(back.same).toEqual(there.same);
        expect(back.notes).toEqual(there.notes);
        expect(back.a).toEqual(there.b);
        expect(JSON.parse(JSON.stringify(there))).toEqual(there);
      }),
      { numRuns: 150 },
    );
  });

  it('never shows a difference whose two sides read alike, nor an aspect on both lists', () => {
    for (const lang of LANGS) {
      for (const a of ALL_CODES) {
        for (const b of ALL_CODES) {
          const { rows, same } = compareCodes(a, b, lang) ?? expect.fail();
          const alike = rows.find((row) => row.a === row.b);
          const twice = rows.find((row) => same.some(({ aspect }) => aspect === row.aspect));
          if (alike !== undefined || twice !== undefined) {
            expect.fail(`${lang} ${a} ${b} ${alike?.aspect ?? twice?.aspect}`);
          }
        }
      }
    }
  });

  it('finds no difference between a code and itself', () => {
    for (const code of [200, 608, 499]) {
      const comparison = compareCodes(code, code, 'en');
      expect(comparison).toMatchObject({
        identical: true,
        rows: [],
        notes: [],
      });
      expect(comparison?.headline).toContain('nothing to compare');
      expect(comparison?.whenToUse).toHaveLength(1);
      expect(comparison?.same.length).toBeGreaterThan(3);
    }
  });

  it('tells what truly differs between 202 and 608', () => {
    const comparison = compareCodes(202, 608, 'en') ?? expect.fail();
    expect(comparison.rows.map(({ aspect }) => aspect)).toEqual(
      expect.arrayContaining(['class', 'sentBy', 'methods', 'fork', 'whatFollows', 'retry', 'action', 'headersMust']),
    );
    expect(comparison.same).toEqual([
      {
        aspect: 'finality',
        label: 'Finality',
        value: 'final: closes the request',
      },
    ]);
    expect(comparison.notes.length).toBeGreaterThan(1);
    const said = JSON.stringify(comparison);
    for (const code of [202, 608]) {
      expect(said).not.toContain(explainCode(code, 'en')?.description);
    }
  });

  it('shows that 401 and 407 differ in who asks and in the header, not in what happens', () => {
    const { rows, same } = compareCodes(401, 407, 'en') ?? expect.fail();
    expect(rows.map(({ aspect }) => aspect)).toEqual(expect.arrayContaining(['sentBy', 'headersMust']));
    expect(same.map(({ aspect }) => aspect)).toEqual(
      expect.arrayContaining(['class', 'methods', 'whatFollows', 'retry', 'dialog', 'q850']),
    );
  });

  it('has notes for each pair in either order, and none borrowed through an unknown code', () => {
    for (const pair of PAIRS) {
      const [a, b] = pair.split('-').map(Number) as [number, number];
      expect(compareCodes(a, b, 'en')?.notes.length, pair).toBeGreaterThan(0);
      expect(compareCodes(b, a, 'vi')?.notes.length, pair).toBeGreaterThan(0);
    }
    expect(compareCodes(499, 481, 'en')?.notes).toEqual([]);
  });

  it('takes both sentences of "when to use which" from the entries', () => {
    expect(compareCodes(486, 600, 'vi')?.whenToUse).toEqual([
      { code: 486, text: explainCode(486, 'vi')?.useWhen },
      { code: 600, text: explainCode(600, 'vi')?.useWhen },
    ]);
  });
});

describe('listCodes', () => {
  it('lists every code once, with its phrase and its title in the language asked for', () => {
    const english = listCodes('en');
    expect(english).toHaveLength(83);
    expect(english.map(({ code }) => code)).toEqual(ALL_CODES);
    expect(english.find(({ code }) => code === 481)?.phrase).toBe('Call/Transaction Does Not Exist');
    expect(english.filter(({ registered }) => !registered)).toHaveLength(8);
    expect(listCodes('vi').find(({ code }) => code === 486)?.title).not.toBe('Busy here');
  });
});

describe('parseCodeArgument', () => {
  it.each([
    ['486', 486],
    [' 100 ', 100],
    ['699', 699],
    ['603+', 603],
  ])('reads %j', (text, code) => {
    expect(parseCodeArgument(text)).toBe(code);
  });

  it.each([
    '',
    '48',
    '4860',
    '099',
    '700',
    '4x6',
    '+486',
    '486.0',
    '1e2',
    '0x1',
    '608+',
    'transfer/no-notify',
    '４８６',
  ])('refuses %j', (text) => {
    expect(parseCodeArgument(text)).toBeNull();
  });
});
