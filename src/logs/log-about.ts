/** What a person must know about a log format to get one: the docs are made of it. */
export type LogAbout = {
  /** The product, as its users call it, with the versions this was seen with. */
  readonly product: string;
  /** What an administrator types or sets to get this log; commands in backquotes. */
  readonly switchOn: string;
  /** What the log does not say, or spoils: what a capture would have shown. */
  readonly lacks: string;
};
