import type { Banner } from './banner.ts';

/** One message in a text. */
export type Found = {
  /** The message is [start, end) of `bytes`, valid until the next `add()`. */
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  /** It stands in the input as it is here. */
  readonly isVerbatim: boolean;
  readonly banner: Banner;
  /** Number of the line of its start line, and where that begins in the input. */
  readonly line: number;
  readonly offset: number;
  readonly cutBytes: number;
  /** A line that was left out, or a header that lacks its end: its number and where it begins. Null: none. */
  readonly leftOut: { readonly line: number; readonly offset: number } | null;
  /** Where in the input what was taken ends. */
  readonly until: number;
};
