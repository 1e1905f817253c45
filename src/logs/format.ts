import type { LogAbout } from './log-about.ts';
import type { DateOrder } from './stamp.ts';

/**
 * What one program writes around the messages in its log. A format is a declaration: the engine finds the start line, takes
 * the message apart from what is wrapped around it and knows where it ends; the format says what the lines before it mean.
 */
export type LogFormat = {
  /** As reports name it. */
  readonly name: string;
  /** How to get such a log, and what it lacks. */
  readonly about: LogAbout;
  /**
   * Found in the text before a start line: the `lines` lines before it and, behind the last line feed, what stands before
   * it on its own line. The last match counts. Never reaches back into the message before. Named groups say what is known:
   *
   * `time` text with a time in it (else the first time in the first line of the match, or on the line before), `epoch`
   * seconds or milliseconds since 1970; `sent`, `received` not empty: the direction; `remote`, `local`, `src`, `dst` an
   * address, with its port or with `remotePort` and so on; `transport` by name, or `udp`, `tcp`, `tls` not empty. What is not
   * known has no group. Where every line has the same wrap (syslog, docker), the banner is looked for without it as well.
   */
  readonly banner: RegExp;
  /** How many lines, empty ones not counted, the banner may take before the start line; 0: it stands on the same line. Default 1. */
  readonly lines?: number;
  /** Of `01/02/2026`, where this format writes it so. */
  readonly dateOrder?: DateOrder;
  /** Says only what is wrapped around the lines of another log; asked last. */
  readonly isWrap?: true;
  /** A line that is no part of the message any more, besides those that no message has (a time, a rule of dashes). */
  readonly ends?: RegExp;
  /**
   * A line between two pieces of one message; what it captures, if anything, goes on where the line before was cut. With a
   * group `id`, only where what is wrapped around the start line holds the same.
   */
  readonly joins?: RegExp;
  /** The line before a further piece of a stream, where a message that is not whole goes on behind other lines. */
  readonly continues?: RegExp;
  /**
   * For a format that names two sides once, `first` and `second` in the banner: stands before each message behind the first.
   * `bySecond` not empty, also in the banner: the second side sent it.
   */
  readonly goesOn?: RegExp;
  /** Stands in the place of the empty line between headers and body, before the first line of the body; `-` behind it: none. */
  readonly bodyMark?: RegExp;
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
  /** The line behind the start line's that is not empty, without its end; empty where it is not whole. */
  next(): string;
  /** Whether an empty line stands between the two: a copy has one behind every line. */
  readonly isDoubled: boolean;
  /** From the start line on, at most `length` characters; shorter only at the end of the input. Null: more is needed. */
  after(length: number): string | null;
  /** From the start line on, the rest of the line of the log it stands in, at most `length` characters. */
  restOfLine(length: number): string;
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
