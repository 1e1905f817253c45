import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { explainRule } from '../../src/findings/about.ts';
import { DOUBT_WORDS, whyNotCertain } from '../../src/findings/doubt-words.ts';
import { doubtsOf } from '../../src/findings/doubts-of.ts';
import { match } from '../../src/findings/match.ts';
import type { Rule } from '../../src/findings/rule.ts';
import { LANGUAGES } from '../../src/languages/index.ts';
import { loadLanguage } from '../../src/languages/load.ts';

const MOST_WORDS = 25;

describe('the reasons why a claim is not certain', () => {
  test.each(LANGUAGES)('are one short sentence each, and no two the same (%s)', async (lang) => {
    await loadLanguage(lang);
    const sentences = Object.values(DOUBT_WORDS.in(lang));
    expect(sentences.filter((says) => says.split(/\s+/).length > MOST_WORDS || !/^[^.]+\.$/.test(says))).toEqual([]);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  test('are said in the language of the reader, and not of what is certain', async () => {
    await loadLanguage('vi');
    expect(whyNotCertain('hearsay', 'en')).toBe('Only one side says so; nothing else in this trace proves it.');
    expect(whyNotCertain('clock', 'vi')).toMatch(/^Dựa vào đồng hồ/);
    expect(whyNotCertain(null, 'en')).toBeNull();
  });

  test('are told in docs/confidence.md, each with its word', () => {
    const page = readFileSync(new URL('../../docs/confidence.md', import.meta.url), 'utf8');
    const words = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, word]) => word);
    expect(words.sort()).toEqual(Object.keys(DOUBT_WORDS.english).sort());
  });

  test('are asked of a rule that can be less than certain: without one it does not compile', () => {
    const about = {} as Omit<Rule<number>, 'check' | 'doubt'>;
    const certain: Rule<number> = { ...about, check: () => match(null, 'certain') };
    const named: Rule<number> = { ...about, check: () => match(null, 'likely'), doubt: 'wish' };
    // @ts-expect-error: nothing says why it is only likely
    const unnamed: Rule<number> = { ...about, check: () => match(null, 'likely') };
    expect([certain, named, unnamed].map(doubtsOf)).toEqual([[], ['wish'], []]);
  });
});

describe('what may leave a rule in doubt', () => {
  const doubtsIn = (rule: string): readonly string[] => explainRule(rule, 'en')?.doubts ?? [];

  test('is nothing where it always is certain', () => {
    expect(doubtsIn('call/refused')).toEqual([]);
  });

  test('is what the rule names, the usual reason first', () => {
    const { timing, phrase } = DOUBT_WORDS.english;
    expect(doubtsIn('call/busy')).toEqual([timing, phrase]);
    expect(doubtsIn('call/malformed-request')).toEqual([DOUBT_WORDS.english.hearsay]);
  });

  test('is also that what it misses may still come, said once', () => {
    expect(doubtsIn('transfer/early-bye')).toEqual([DOUBT_WORDS.english['still-open']]);
    expect(doubtsIn('transfer/refer-challenge-unanswered')).toEqual([DOUBT_WORDS.english['still-open']]);
    expect(doubtsIn('transfer/notify-unanswered')).toEqual([
      DOUBT_WORDS.english.unseen,
      DOUBT_WORDS.english['still-open'],
    ]);
  });
});
