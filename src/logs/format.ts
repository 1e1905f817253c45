import type { DateOrder } from './stamp.ts';

/**
 * What one program writes around the messages in its log. A format is a declaration: the engine finds the start line, takes
 * the message apart from what is wrapped around it and knows where it ends; the format says what the lines before it mean.
 */
export type LogFormat = {
  /** As reports name it. */
  readonly name: string;
  /**
   * Found in the text before a start line: the `lines` lines before it and, behind the last line feed, what stands before
   * it on its own line. The last match counts. Never reaches back into the message before. Named groups say what is known:
   *
   * `time` text with a time in it (else the first time in the first line of the match, or on the line before), `epoch`
   * seconds or milliseconds since 1970; `sent`, `received` not empty: the direction; `remote`, `local`, `src`, `dst` an
   * address, with its port or with `remotePort` and so on; `transport`. What is not known has no group.
   */
  readonly banner: RegExp;
  /** How many lines before the start line the banner may take; 0: it stands on the same line. Default 1. */
  readonly lines?: number;
  /** Of `01/02/2026`, where this format writes it so. */
  readonly dateOrder?: DateOrder;
  /** A line that is no part of the message any more, besides those that no message has (a time, a rule of dashes). */
  readonly ends?: RegExp;
  /** A line between two pieces of one message; what it captures, if anything, goes on where the line before was cut. */
  readonly joins?: RegExp;
  /** What every line ends with, such as the dot of ngrep. */
  readonly lineEnd?: string;
  /** What a regular expression cannot say: further groups, found by hand. They count where the banner has none. */
  readonly facts?: (around: Around) => Groups;
  /**
   * Found like `banner`, in front of a start line that was cut or broken, so that it cannot be known by its version. Asked of
   * the format that fitted last, where a version stands in no start line.
   */
  readonly opens?: RegExp;
  /** For text that does not hold the message as it was sent: makes it of what there is. */
  readonly rebuild?: Rebuild;
};

/** What is known of a message, by the names in {@link LogFormat.banner}. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** The text around a start line, for a format that has to put a message together itself. */
export type Around = {
  /** `lines` lines before the start line's, and that line up to it. */
  before(lines: number): string;
  /** From the start line on, at most `length` characters; shorter only at the end of the input. Null: more is needed. */
  after(length: number): string | null;
};

/** A message put together: its text in latin-1, and how many characters of the text from its start line on it takes. */
export type Rebuilt = {
  readonly text: string;
  readonly length: number;
  /** Bytes of the message that the log does not have, at least. */
  readonly cutBytes: number;
};

/** Null: it is no message. 'more': it goes on beyond what was read. */
export type Rebuild = (around: Around) => Rebuilt | 'more' | null;
