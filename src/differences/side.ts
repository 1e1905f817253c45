import type { Story } from '../findings/index.ts';
import type { KeptMessage } from './kept-messages.ts';

/** One of the two that are compared: the stories of one call or transfer, the chosen one first, and all messages of them. */
export type Side = {
  readonly stories: readonly Story[];
  readonly messages: readonly KeptMessage[];
  /** What reports call the inputs, by their index. */
  readonly paths: readonly string[];
  /** When the trace ends, in microseconds; NaN where it has no times. */
  readonly endUs: number;
};
