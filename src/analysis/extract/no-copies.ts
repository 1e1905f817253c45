import { DuplicateFilter } from '../../flow/index.ts';

/** Nothing is a copy: what was captured twice is taken twice, as it was captured. */
export class NoCopies extends DuplicateFilter {
  override isKnown(): boolean {
    return false;
  }
}
