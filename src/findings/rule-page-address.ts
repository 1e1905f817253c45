import type { Lang } from '../languages/index.ts';

/** An address below which pages may lie: nothing behind its path, nobody's credentials, and nothing that a form could take for more. */
const ADDRESS = /^https?:\/\/[\w.:[\]-]+(?:\/[\w.~%+-]+)*\/?$/i;

/** Whether the pages of the reference may lie below an address. */
export function isPagesAddress(text: string): boolean {
  return text.length <= 1000 && ADDRESS.test(text) && URL.canParse(text);
}

/** Where the page of a rule lies, below the address of the pages that `npm run site` writes. */
export function rulePageAddress(pages: string, rule: string, lang: Lang): string {
  return `${pages.replace(/\/$/, '')}/${lang}/rules/${rule}.html`;
}
