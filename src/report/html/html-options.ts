import type { Story } from '../../findings/index.ts';
import type { Lang } from '../../languages/index.ts';

/** Stories told where nobody says how many. */
export const MOST_CALLS = 5000;

/** Which Call-IDs are of one call over all its legs, as a reading finds out. */
export type CallLegs = {
  /** They are of one call. */
  joinTexts(callIds: readonly string[]): void;
  /** A number that all legs of one call have in common: final when the reading is over. */
  callOf(callId: string): number;
  /** The same of the Call-ID in [start, end). */
  callAt(bytes: Uint8Array, start: number, end: number): number;
};

export type HtmlOptions = {
  /** The language that the page opens in; the others stand in it too. */
  readonly lang: Lang;
  /** Told of by the reading whose stories the page tells. */
  readonly legs: CallLegs;
  /** Of siptriage. */
  readonly version: string;
  /** The zone of clock times, by its IANA name; null or absent for UTC. */
  readonly timezone?: string | null;
  /** Stories told at most, those that failed first; default {@link MOST_CALLS}. */
  readonly maxCalls?: number;
  /** A filter chose what is told: that there is nothing says nothing about the trace. */
  readonly isFiltered?: boolean;
  /** Which stories the page tells; all by default. */
  readonly tells?: (story: Story) => boolean;
  /** Where the reference pages lie; null or absent where nobody says it. */
  readonly pages?: string | null;
  /** Leave passwords, credentials and keys in the messages as they are. */
  readonly showsSecrets?: boolean;
};
