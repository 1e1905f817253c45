import { loadPages } from '../../src/languages/load-pages.ts';
import '../builders/languages.ts';
import { describe, expect, it } from 'vitest';
import { PAGE_WIDTH, type TextLine, widthOf } from '../../src/page/index.ts';
import { ALL_CODES } from '../../src/reference/code-facts.ts';
import type { Lang } from '../../src/reference/index.ts';
import { languageOf } from '../../src/reference/languages.ts';
import {
  compareIn,
  explainIn,
  renderCodeList,
  renderComparison,
  renderExplanation,
} from '../../src/reference/pages.ts';
import { PAIRS } from '../../src/reference/pairs.ts';

const LANGS: readonly Lang[] = ['en', 'vi'];
const UNKNOWN = [150, 299, 399, 499, 599, 699];

function explained(code: number, lang: Lang): readonly TextLine[] {
  const language = languageOf(lang);
  return renderExplanation(explainIn(language, code) ?? expect.fail(), language);
}

function compared(a: number, b: number, lang: Lang): readonly TextLine[] {
  const language = languageOf(lang);
  return renderComparison(compareIn(language, a, b) ?? expect.fail(), language);
}

function textOf(lines: readonly TextLine[]): string {
  return lines.map(({ text }) => text).join('\n');
}

function expectLaidOut(lines: readonly TextLine[], where: string): void {
  for (const { text, labelLength } of lines) {
    expect(widthOf(text), `${where}: ${text}`).toBeLessThanOrEqual(PAGE_WIDTH);
    expect(text, where).toBe(text.trimEnd());
    expect(labelLength, where).toBeLessThanOrEqual(text.length);
  }
}

describe.each(LANGS)('in %s', (lang) => {
  it('every explanation fits the page', () => {
    for (const code of [...ALL_CODES, ...UNKNOWN]) {
      expectLaidOut(explained(code, lang), `${lang} ${code}`);
    }
  });

  it('every comparison of a known pair, of a code with itself and with an unknown one fits the page', () => {
    for (const pair of PAIRS) {
      const [a, b] = pair.split('-').map(Number) as [number, number];
      expectLaidOut(compared(a, b, lang), `${lang} ${pair}`);
    }
    expectLaidOut(compared(200, 200, lang), lang);
    expectLaidOut(compared(555, 499, lang), lang);
  });

  it('the list of codes fits the page with one line for each code', () => {
    const lines = renderCodeList(languageOf(lang));
    expectLaidOut(lines, lang);
    expect(lines.filter(({ role }) => role === 'row')).toHaveLength(83);
    expect(lines.filter(({ role }) => role === 'heading')).toHaveLength(7);
  });

  it('an explanation shows every text of its entry', () => {
    const entry = explainIn(languageOf(lang), 608) ?? expect.fail();
    const shown = textOf(explained(608, lang)).replace(/\s+/g, ' ');
    for (const text of [entry.description, entry.whenYouSeeIt, ...entry.howToFix, entry.whatFollows, entry.useWhen]) {
      expect(shown).toContain(text);
    }
    expect(shown).toContain('RFC 8688 §3');
  });
});

describe('renderExplanation', () => {
  it('puts code and phrase first and repeats no title that says the same', () => {
    expect(explained(486, 'en')[0]).toEqual({
      text: '486 Busy Here',
      role: 'title',
      labelLength: 0,
    });
    expect(explained(608, 'en')[0]?.text).toBe('608 Rejected · Rejected by an intermediary');
    expect(explained(499, 'en')[0]?.text).toBe('499 · client error (4xx)');
  });

  it('uses the Vietnamese headings', () => {
    const headings = explained(202, 'vi').filter(({ role }) => role === 'heading');
    expect(headings.slice(0, 3).map(({ text }) => text)).toEqual(['Mô tả', 'Khi bạn thấy mã này', 'Cách khắc phục']);
  });
});

describe('renderComparison', () => {
  it('sets the two codes in two columns under one another', () => {
    const lines = compared(486, 600, 'en');
    const head = lines.find(({ role }) => role === 'columns')?.text ?? '';
    const row = lines.find(({ text }) => text.trimStart().startsWith('Class'))?.text ?? '';
    expect(row.indexOf('client error')).toBe(head.indexOf('486'));
    expect(row.indexOf('global failure')).toBe(head.indexOf('600'));
  });

  it('leaves out the headings of parts that are empty', () => {
    const text = textOf(compared(608, 608, 'en'));
    expect(text).toContain('nothing to compare');
    expect(text).not.toContain('Key differences');
    expect(text).not.toContain('Telling them apart');
  });

  it('marks how much of a row is its label', () => {
    const row = compared(486, 600, 'en').find(({ text }) => text.trimStart().startsWith('Class'));
    expect(row?.text.slice(0, row.labelLength)).toBe('  Class');
  });
});

describe('loadPages', () => {
  it.each(LANGS)('gives %s as the functions that know both languages speak it', async (lang) => {
    expect(await loadPages(lang)).toBe(languageOf(lang));
  });
});
