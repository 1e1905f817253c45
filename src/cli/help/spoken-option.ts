import { Option } from 'commander';
import { LANGUAGES, type Said } from '../../languages/index.ts';

/** An option whose help is said in the language of the run. */
export class SpokenOption extends Option {
  readonly said: Said;

  constructor(flags: string, said: Said) {
    super(flags, said(LANGUAGES[0]));
    this.said = said;
  }
}
