import type { Lang } from '../reference/index.ts';
import type { Baseline } from './baseline.ts';
import type { CheckGap } from './check-result.ts';
import type { Labels } from './compare-facts.ts';
import type { Config } from './config.ts';

export type CheckSettings = {
  readonly config?: Config;
  readonly baseline?: Baseline | null;
  /** Of what the check itself says; the configuration's, else English. */
  readonly lang?: Lang;
  /** What was not checked and the report does not tell: an input that is missing, a stream that broke off. */
  readonly gaps?: readonly Pick<CheckGap, 'code' | 'input'>[];
  /**
   * The file that the report is of, where each file is checked by itself: expectations that name other inputs are not held
   * against it.
   */
  readonly file?: string;
  /** Which labels calls have. */
  readonly labels?: Labels;
  /** Where the configuration came from, for the reader. */
  readonly configFile?: string | null;
  /** Configurations that were there and not used. */
  readonly passedOver?: readonly string[];
  /** A filter chose what the report tells: of the rest the check says nothing. */
  readonly isFiltered?: boolean;
  /** The day on which it is checked (`2026-11-26`), for ignores that end. Today. */
  readonly today?: string;
};
