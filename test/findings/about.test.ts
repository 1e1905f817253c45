import '../builders/languages.ts';
import { describe, expect, test } from 'vitest';
import { explainRule, listRules, renderRule, renderRuleList, rulesLike } from '../../src/findings/about.ts';
import { RULES } from '../../src/findings/index.ts';

describe('the entry of a rule', () => {
  test('is found by its id, and by its name alone', () => {
    expect(explainRule('transfer/no-notify', 'en')?.title).toBe('REFER accepted, no NOTIFY');
    expect(explainRule(' No-Notify ', 'en')?.rule).toBe('transfer/no-notify');
  });

  test('carries what the rule said of its fixture, in the language asked for', () => {
    const en = explainRule('transfer/no-notify', 'en');
    const vi = explainRule('transfer/no-notify', 'vi');
    expect(en?.example).toMatchObject({ atFault: 'transferee', message: expect.stringContaining('never reported') });
    expect(vi?.example?.message).toContain('không báo');
    expect(en?.howToFix.length).toBe(vi?.howToFix.length);
  });

  test('is rendered with every part it has, in at most 100 columns', () => {
    for (const lang of ['en', 'vi'] as const) {
      for (const { id } of RULES) {
        const rule = explainRule(id, lang);
        const lines = rule === null ? [] : renderRule(rule, lang).map(({ text }) => text);
        expect(lines.join(' '), id).toContain(rule?.references[0]);
        expect(
          // What is one word, as a quoted value may be, stays whole.
          lines.filter((line) => [...line].length > 100 && line.trim().includes(' ')),
          id,
        ).toEqual([]);
      }
    }
  });

  test('is none for a name that is no rule', () => {
    for (const name of ['', 'transfer/', 'toString', 'nonsense', 'x'.repeat(10_000)]) {
      expect(explainRule(name, 'en')).toBeNull();
    }
  });
});

describe('a name that is no rule', () => {
  test.each([
    ['transfer/no-notfy', 'transfer/no-notify'],
    ['nonotify', 'transfer/no-notify'],
    ['target-busi', 'transfer/target-busy'],
  ])('%s is answered with %s first', (name, likely) => {
    expect(rulesLike(name)[0]).toBe(likely);
  });

  test('nothing like any rule is answered with none', () => {
    expect(rulesLike('%$!')).toEqual([]);
    expect(rulesLike('x'.repeat(100_000))).toEqual([]);
  });
});

test('the list has every rule once, with severity and title', () => {
  expect(listRules('vi').map(({ rule }) => rule)).toEqual(RULES.map(({ id }) => id));
  expect(renderRuleList(listRules('en'), 'en').map(({ text }) => text)).toContainEqual(
    expect.stringMatching(/transfer\/no-notify +error +REFER accepted, no NOTIFY$/),
  );
});
