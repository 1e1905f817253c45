import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { explainRule, listRules, renderRule, renderRuleList } from '../../src/findings/about.ts';
import { loadWidths, type TextLine, widthOf } from '../../src/page/index.ts';
import { NARROW } from '../../src/page/width.ts';
import type { Lang } from '../../src/reference/index.ts';
import { languageOf } from '../../src/reference/languages.ts';
import {
  compareIn,
  explainIn,
  listIn,
  renderCodeList,
  renderComparison,
  renderExplanation,
} from '../../src/reference/pages.ts';

const LAST_OF_BMP = 0xffff;

it('takes for narrow only what takes one column', () => {
  const narrow = Array.from({ length: LAST_OF_BMP + 1 }, (_, code) => String.fromCharCode(code)).filter((character) =>
    NARROW.test(character),
  );
  expect(narrow.length).toBeGreaterThan(500);
  expect(narrow.filter((character) => stringWidth(character) !== 1)).toEqual([]);
});

it.each<Lang>(['en', 'vi'])('needs no tables for what the reference and the rules say (%s)', (lang) => {
  const language = languageOf(lang);
  const codes = listIn(language).map(({ code }) => code);
  const lines: (readonly TextLine[])[] = [
    renderCodeList(language),
    renderRuleList(listRules(lang), lang),
    ...listRules(lang).map(({ rule }) => renderRule(explainRule(rule, lang) ?? expect.fail(), lang)),
    ...codes.map((code) => renderExplanation(explainIn(language, code) ?? expect.fail(), language)),
    ...codes.map((code) => renderComparison(compareIn(language, code, 603) ?? expect.fail(), language)),
  ];
  expect(lines.flat().filter(({ text }) => !NARROW.test(text))).toEqual([]);
});

it('counts a combining mark as no column', async () => {
  await loadWidths();
  expect(widthOf('chuyển'.normalize('NFD'))).toBe(6);
  expect(widthOf('chuyển')).toBe(6);
});

it('counts no colour', () => {
  expect(widthOf('\u001b[1mTitle\u001b[22m')).toBe(5);
  expect(widthOf('\u001b[38;5;161mred\u001b[39m and not')).toBe(11);
});
