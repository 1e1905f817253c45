import { faultClause, formWords, withDetail } from '../../findings/index.ts';
import type { Fault } from '../../sip/index.ts';
import type { ExplanationOptions } from './explanation.ts';
import { paragraph } from './gutter.ts';
import { ANNOTATE_WORDS } from './words.ts';

/**
 * Says beneath a message what is wrong with its form: why it matters where a kind of fault comes for the first time, where
 * that was said after that.
 */
export class FormNotes {
  readonly #options: ExplanationOptions;
  /** Where each kind was explained. */
  readonly #explained = new Map<string, string>();

  constructor(options: ExplanationOptions) {
    this.#options = options;
  }

  /** @param place how the trace calls the place of the message: `:340`, `#12`. */
  of(faults: readonly Fault[], place: string): string[] {
    return faults.flatMap((fault) => this.#note(fault, place));
  }

  #note({ code, detail, severity }: Fault, place: string): string[] {
    const { lang, style } = this.#options;
    const words = ANNOTATE_WORDS.in(lang);
    const before = this.#explained.get(code);
    if (before === undefined) {
      this.#explained.set(code, place);
    }
    const wrong = withDetail(faultClause(code, lang), detail);
    return paragraph(
      `${words.form}: ${wrong}`,
      [...this.#why(formWords(code, lang).why, before), `[message/${code}]`].join(' '),
      severity === 'info' ? style.cyan : style.yellow,
      this.#options,
    );
  }

  #why(why: string, before: string | undefined): string[] {
    const { lang, detail } = this.#options;
    if (detail === 'quiet') {
      return [];
    }
    if (before !== undefined && detail !== 'verbose') {
      return [`(${ANNOTATE_WORDS.in(lang).explainedAt(before)})`];
    }
    return [`· ${why}`];
  }
}
