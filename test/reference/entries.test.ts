import '../builders/languages.ts';
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../src/languages/index.ts';
import { ALL_CODES, factsOf } from '../../src/reference/code-facts.ts';
import type { CodeText } from '../../src/reference/entry.ts';
import { STATUS_CODES, UNREGISTERED_CODES } from '../../src/reference/index.ts';
import { languageOf } from '../../src/reference/languages.ts';
import { PAIRS } from '../../src/reference/pairs.ts';

const LANGS: readonly Lang[] = ['en', 'vi'];

/** Longest text of each field, in characters; fields of 202 and 608 may be longer, as they have the most to tell. */
const BOUNDS = {
  title: 60,
  description: 480,
  whenYouSeeIt: 560,
  step: 280,
  whatFollows: 260,
  useWhen: 260,
};

const RFCS = [
  2543, 3261, 3262, 3263, 3311, 3312, 3326, 3329, 3398, 3428, 3515, 3891, 3892, 3903, 4028, 4320, 4412, 4488, 4538,
  5057, 5079, 5360, 5393, 5589, 5626, 5806, 5839, 6086, 6228, 6432, 6442, 6665, 7044, 7614, 7621, 7647, 8197, 8217,
  8224, 8599, 8688, 8876, 9410,
];
const OTHER_SOURCES = ['ATIS-1000099', '47 CFR 64.1200(k)(9)'];

function textsOf(text: CodeText): readonly string[] {
  return [text.title, text.description, text.whenYouSeeIt, ...text.howToFix, text.whatFollows, text.useWhen];
}

/** Every sentence of a language, those built by functions included. */
function everyText(lang: Lang): readonly string[] {
  const { codes, vocabulary, pairs } = languageOf(lang);
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') {
      texts.push(value);
    } else if (typeof value === 'function') {
      collect(value(401, 'x', 407, 'y'));
    } else if (typeof value === 'object' && value !== null) {
      Object.values(value).forEach(collect);
    }
  };
  collect([codes, vocabulary, pairs]);
  return texts;
}

describe('the list of codes', () => {
  it('holds the 75 registered and the 8 unregistered codes once each, in order', () => {
    expect(STATUS_CODES).toHaveLength(75);
    expect(UNREGISTERED_CODES).toHaveLength(8);
    expect(new Set(ALL_CODES).size).toBe(83);
    expect([...STATUS_CODES].sort((a, b) => a - b)).toEqual(STATUS_CODES);
    expect([...ALL_CODES].sort((a, b) => a - b)).toEqual(ALL_CODES);
  });
});

describe('the facts', () => {
  it('cite only known documents, in one form', () => {
    for (const code of ALL_CODES) {
      const { references } = factsOf(code);
      expect(references.length, String(code)).toBeGreaterThan(0);
      for (const reference of references) {
        const parts = /^RFC (\d{4})(?: §\d+(?:\.\d+)*)?$/.exec(reference);
        const known = parts === null ? OTHER_SOURCES.includes(reference) : RFCS.includes(Number(parts[1]));
        expect(known, `${code}: ${reference}`).toBe(true);
      }
    }
  });

  it('of every registered code start with the document that registers it', () => {
    const rfc3261 = STATUS_CODES.filter((code) => factsOf(code).references[0]?.startsWith('RFC 3261 §21.'));
    expect(rfc3261).toHaveLength(50);
    expect(factsOf(202).references[0]).toBe('RFC 6665 §8.3.1');
    expect(factsOf(608).references[0]).toBe('RFC 8688 §3');
  });

  it('agree with the class of the code', () => {
    for (const code of ALL_CODES) {
      const facts = factsOf(code);
      expect(facts.final, String(code)).toBe(code >= 200);
      expect(facts.global, String(code)).toBe(code >= 600);
      expect(facts.fork === 'global', String(code)).toBe(code >= 600);
      expect(facts.registered, String(code)).toBe((STATUS_CODES as readonly number[]).includes(code));
      expect(facts.treatAs === null, String(code)).toBe(facts.registered);
    }
  });

  it('name senders and methods for every code, and other codes to see', () => {
    for (const code of ALL_CODES) {
      const { sentBy, methods, seeAlso } = factsOf(code);
      expect(sentBy.length, String(code)).toBeGreaterThan(0);
      expect(methods.length, String(code)).toBeGreaterThan(0);
      expect(seeAlso.length, String(code)).toBeGreaterThan(0);
      expect(seeAlso, String(code)).not.toContain(code);
      expect(new Set(seeAlso).size, String(code)).toBe(seeAlso.length);
      for (const other of seeAlso) {
        expect(ALL_CODES, String(code)).toContain(other);
      }
    }
  });

  it('remove a subscription exactly where RFC 6665 §4.1.2.2 and §4.2.2 say so', () => {
    const removing = STATUS_CODES.filter((code) => code < 604 && factsOf(code).endsSubscription);
    expect(removing).toEqual([404, 405, 410, 416, 480, 481, 482, 483, 484, 485, 489, 501]);
    expect(factsOf(604).endsSubscription).toBe(true);
  });

  it('map to ISUP causes as the table of RFC 3398 §8.2.6.1 does', () => {
    const causes = [404, 408, 480, 484, 486, 502, 503, 600, 603, 604].map((code) => factsOf(code as 404).q850);
    expect(causes).toEqual([1, 102, 18, 28, 17, 38, 41, 17, 21, 1]);
    expect(factsOf(607).q850).toBeNull();
    expect(factsOf(608).q850).toBeNull();
  });

  it('give the headers without which a response is useless', () => {
    expect(factsOf(401).headers.must).toEqual(['WWW-Authenticate']);
    expect(factsOf(407).headers.must).toEqual(['Proxy-Authenticate']);
    expect(factsOf(423).headers.must).toEqual(['Min-Expires']);
    expect(factsOf(608).headers.must).toEqual(['Call-Info (no abuse suspected)']);
  });
});

describe.each(LANGS)('the texts in %s', (lang) => {
  const { codes, pairs } = languageOf(lang);

  it('have every field filled and within its length', () => {
    for (const code of ALL_CODES) {
      const text = codes[code];
      const room = code === 202 || code === 608 ? 1.6 : 1;
      const where = `${lang} ${code}`;
      expect(text.title.length, where).toBeLessThanOrEqual(BOUNDS.title);
      expect(text.description.length, where).toBeLessThanOrEqual(BOUNDS.description * room);
      expect(text.whenYouSeeIt.length, where).toBeLessThanOrEqual(BOUNDS.whenYouSeeIt * room);
      expect(text.whatFollows.length, where).toBeLessThanOrEqual(BOUNDS.whatFollows);
      expect(text.useWhen.length, where).toBeLessThanOrEqual(BOUNDS.useWhen);
      expect(text.howToFix.length, where).toBeGreaterThanOrEqual(2);
      expect(text.howToFix.length, where).toBeLessThanOrEqual(6);
      for (const step of text.howToFix) {
        expect(step.length, `${where}: ${step}`).toBeLessThanOrEqual(BOUNDS.step);
      }
      expect(
        textsOf(text).every((part) => part.length >= 2),
        where,
      ).toBe(true);
    }
  });

  it('end their sentences and their paragraphs are clean', () => {
    for (const code of ALL_CODES) {
      const { title, ...rest } = codes[code];
      expect(title, String(code)).not.toMatch(/[.!?]$/);
      for (const text of [rest.description, rest.whenYouSeeIt, ...rest.howToFix, rest.whatFollows, rest.useWhen]) {
        expect(text, String(code)).toMatch(/[.?)”"]$/);
      }
    }
    for (const text of everyText(lang)) {
      expect(text).toBe(text.normalize('NFC'));
      expect(text).not.toMatch(/ {2}|^\s|\s$|\n|\]\(|https?:/);
    }
  });

  it('never describe or title two codes alike', () => {
    const descriptions = ALL_CODES.map((code) => codes[code].description);
    expect(new Set(descriptions).size).toBe(descriptions.length);
    const titles = STATUS_CODES.map((code) => codes[code].title);
    const repeated = titles.filter((title, index) => titles.indexOf(title) !== index);
    expect(repeated).toEqual([]);
  });

  it('have notes for every pair that carries some', () => {
    for (const pair of PAIRS) {
      expect(pairs[pair].length, pair).toBeGreaterThan(0);
      const [low, high] = pair.split('-').map(Number) as [number, number];
      expect(low, pair).toBeLessThan(high);
      expect(ALL_CODES, pair).toContain(low);
      expect(ALL_CODES, pair).toContain(high);
    }
  });

  it('say of 202 that the outcome comes by NOTIFY, and what to do without one', () => {
    const all = textsOf(codes[202]).join(' ');
    for (const word of ['REFER', 'NOTIFY', 'SUBSCRIBE', 'MESSAGE', '32', 'RFC 7647', '200', 'subscription']) {
      expect(all).toContain(word);
    }
  });

  it('say of 608 that an intermediary rejected, and where the contact is', () => {
    const all = textsOf(codes[608]).join(' ');
    for (const word of ['607', 'Call-Info', 'jwscard', '603+', '2026']) {
      expect(all).toContain(word);
    }
  });
});

describe('the two languages', () => {
  it('differ in every text of every code', () => {
    for (const code of ALL_CODES) {
      const english = textsOf(languageOf('en').codes[code]);
      for (const text of textsOf(languageOf('vi').codes[code])) {
        expect(english, String(code)).not.toContain(text);
      }
    }
  });

  it('are what they claim: Vietnamese has its letters in every paragraph, English has none', () => {
    const letters = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;
    for (const code of ALL_CODES) {
      for (const text of textsOf(languageOf('vi').codes[code])) {
        expect(text, String(code)).toMatch(letters);
      }
    }
    for (const text of everyText('en')) {
      expect(text).not.toMatch(letters);
    }
  });

  it('use the headings Vietnamese readers know', () => {
    const { headings } = languageOf('vi').vocabulary;
    expect(headings).toMatchObject({
      description: 'Mô tả',
      whenYouSeeIt: 'Khi bạn thấy mã này',
      howToFix: 'Cách khắc phục',
      keyDifferences: 'Sự khác biệt chính',
      whenToUseWhich: 'Khi nào dùng cái nào',
    });
  });
});
