import { htmlText } from '../../display/index.ts';
import type { Lang } from '../../languages/index.ts';
import { annotateResponse, type ContextAnnotation, type ResponseContext } from '../../reference/index.ts';
import { isRefusal } from '../../sip/index.ts';
import { ANNOTATE_WORDS } from '../annotate/words.ts';
import { each } from './both.ts';

/** What is kept: a trace has a few kinds of responses, or as many as it likes. */
const MOST_KEPT = 1000;

/** What responses mean where they stand, in every language. What was explained once is not explained anew. */
export class Explanations {
  readonly #known = new Map<string, string>();

  /** Markup; empty for what has no explanation. */
  of(context: ResponseContext): string {
    const key = JSON.stringify(context);
    const known = this.#known.get(key);
    if (known !== undefined) {
      return known;
    }
    const made = explanation(context);
    if (this.#known.size < MOST_KEPT) {
      this.#known.set(key, made);
    }
    return made;
  }
}

function explanation(context: ResponseContext): string {
  const inner = each((lang) => {
    const annotation = annotateResponse(context, lang);
    return annotation === null ? '' : explained(annotation, context.code, lang);
  });
  return inner === '' ? '' : `<div class="explain">${inner}</div>`;
}

function explained({ title, description, notes, howToFix }: ContextAnnotation, code: number, lang: Lang): string {
  const fixes = isRefusal(code) && howToFix.length > 0 ? howToFix : [];
  return [
    `<p><b>${code} ${htmlText(title)}</b>: ${htmlText(description)}</p>`,
    ...notes.map((note) => `<p>${htmlText(note)}</p>`),
    ...(fixes.length === 0
      ? []
      : [`<p class="dim">${htmlText(ANNOTATE_WORDS.in(lang).fix)}</p><ul>${listed(fixes)}</ul>`]),
  ].join('');
}

export function listed(items: readonly string[]): string {
  return items.map((item) => `<li>${htmlText(item)}</li>`).join('');
}
