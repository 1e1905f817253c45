import { LANGUAGES, type Said, sayingOf } from '../languages/index.ts';
import { FILTER_WORDS } from './words.ts';

/** Why an expression cannot be read. */
export type FilterFault = {
  /** One clause for a person, without the position. */
  readonly said: Said;
  /** The same in English. */
  readonly message: string;
  /** Where, counted in characters from 1. */
  readonly position: number;
};

/** How the parser leaves an expression it cannot read; never leaves this layer. */
export class FilterError extends Error {
  readonly position: number;
  readonly said: Said;

  /** @param at index into the expression. */
  constructor(text: (words: typeof FILTER_WORDS.english) => string, at: number) {
    const said = sayingOf(FILTER_WORDS, text);
    super(said(LANGUAGES[0]));
    this.said = said;
    this.position = at + 1;
  }
}
