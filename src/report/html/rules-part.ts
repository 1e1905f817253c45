import { htmlText } from '../../display/index.ts';
import { aboutRule, rulePageAddress, ruleSections } from '../../findings/index.ts';
import type { Lang } from '../../languages/index.ts';
import type { Section } from '../../page/index.ts';
import { each, said } from './both.ts';
import { HTML_WORDS } from './html-words-en.ts';

/** `[transfer/no-notify]` behind what a rule found. */
const NAMED = /\[([a-z]+\/[a-z0-9-]{1,80})\]/g;

/** The rules that a page names: each leads to what the page tells of it, below. */
export class NamedRules {
  readonly #ids = new Set<string>();

  /** Text as markup, with a link from each rule that stands in brackets. */
  linked(text: string): string {
    return htmlText(text).replace(NAMED, (whole, id: string) => {
      if (aboutRule(id, 'en') === null) {
        return whole;
      }
      this.#ids.add(id);
      return `<a href="#${anchorOf(id)}">${whole}</a>`;
    });
  }

  /** What is told of those that were named until now. @param pages where their pages lie; null where nobody says it. */
  part(pages: string | null): string {
    if (this.#ids.size === 0) {
      return '';
    }
    const entries = [...this.#ids].sort().map((id) => entryOf(id, pages));
    return `<details id="rules"><summary><h2>${said((lang) => HTML_WORDS.in(lang).rules)}</h2></summary>${entries.join('')}</details>`;
  }
}

function entryOf(id: string, pages: string | null): string {
  const body = each((lang) => {
    const rule = aboutRule(id, lang);
    return rule === null
      ? ''
      : `<h3>${htmlText(rule.title)}</h3>${listOf(ruleSections(rule, lang))}${way(id, lang, pages)}`;
  });
  return `<div id="${anchorOf(id)}" class="rule"><p><code>${htmlText(id)}</code></p>${body}</div>`;
}

function listOf(sections: readonly Section[]): string {
  const rows = sections.flatMap((section) => {
    const texts = section.kind === 'text' ? [section.text] : section.kind === 'facts' ? [] : section.items;
    return texts.filter((text) => text !== '').length === 0
      ? []
      : [`<dt>${htmlText(section.heading)}</dt>${texts.map((text) => `<dd>${htmlText(text)}</dd>`).join('')}`];
  });
  return `<dl class="facts">${rows.join('')}</dl>`;
}

function way(id: string, lang: Lang, pages: string | null): string {
  return pages === null
    ? ''
    : `<p><a href="${htmlText(rulePageAddress(pages, id, lang))}" rel="noreferrer">${htmlText(HTML_WORDS.in(lang).rulePage)}</a></p>`;
}

function anchorOf(id: string): string {
  return `rule-${id.replace('/', '-')}`;
}
