import { plain } from '../../findings/index.ts';
import { annotateResponse, type Lang, type ResponseContext } from '../../reference/index.ts';
import { isRefusal } from '../../sip/index.ts';
import type { Detail } from '../text/text-options.ts';
import { labelledLine, type NoteLayout, paragraph } from './gutter.ts';
import { ANNOTATE_WORDS } from './words.ts';

export type ExplanationOptions = NoteLayout & { readonly lang: Lang; readonly detail: Detail };

/**
 * Says of each response what it means where it stands: in full where its kind comes for the first time, in a line that says
 * where it was explained after that.
 */
export class Explanations {
  readonly #options: ExplanationOptions;
  /** Where each code in each situation was explained. */
  readonly #explained = new Map<string, string>();

  constructor(options: ExplanationOptions) {
    this.#options = options;
  }

  /** @param place how the trace calls the place of the response: `:340`, `#12`. */
  of(context: ResponseContext, place: string): string[] {
    const { lang, detail, style } = this.#options;
    const annotation = annotateResponse(context, lang);
    if (annotation === null) {
      return [];
    }
    const words = ANNOTATE_WORDS.in(lang);
    const kind = `${context.code} ${annotation.situation ?? ''}`;
    const before = this.#explained.get(kind);
    const title = `${context.code} ${annotation.title}`;
    const { notes } = annotation;
    if (detail === 'quiet' || (before !== undefined && detail !== 'verbose')) {
      const where = detail === 'quiet' || before === undefined ? '' : `(${words.explainedAt(before)})`;
      return [...paragraph(title, where, style.cyan, this.#options), ...this.#notes(notes)];
    }
    this.#explained.set(kind, place);
    const fixes = detail === 'verbose' && isRefusal(context.code) ? annotation.howToFix : [];
    return [
      ...paragraph(`${title}:`, annotation.description, style.cyan, this.#options),
      ...this.#notes(notes),
      ...fixes.flatMap((fix, i) => labelledLine(i === 0 ? words.fix : '', fix, style.cyan, this.#options)),
    ];
  }

  #notes(notes: readonly string[]): string[] {
    return notes.flatMap((note) => paragraph('', plain(note, 500), this.#options.style.cyan, this.#options));
  }
}
