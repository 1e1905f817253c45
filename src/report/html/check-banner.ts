import type { Lang } from '../../languages/index.ts';
import { each, said } from './both.ts';
import type { NamedRules } from './rules-part.ts';

/** What a check says of the trace, above everything else of the page. */
export type CheckBanner = {
  readonly tone: 'good' | 'failed' | 'open';
  readonly text: (lang: Lang) => string;
  /** What the check fails on, a line each. */
  readonly reasons: (lang: Lang) => readonly string[];
};

const MARK = { good: '✓', failed: '✗', open: '?' } as const;

/** The banner as it stands in the page. */
export function bannerOf({ tone, text, reasons }: CheckBanner, rules: NamedRules): string {
  const list = each((lang) => {
    const lines = reasons(lang).map((reason) => `<li>${rules.linked(reason)}</li>`);
    return lines.length === 0 ? '' : `<ul>${lines.join('')}</ul>`;
  });
  return `<section class="check ${tone}"><p><span class="mark ${tone}">${MARK[tone]}</span> <b>${said(text)}</b></p>${list}</section>`;
}
