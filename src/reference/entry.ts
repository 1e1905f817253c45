/** What a person reads about one response code, in one language. */
export type CodeText = {
  /** Short name: 'Busy here'. */
  readonly title: string;
  /** 1-3 sentences: what the code means. */
  readonly description: string;
  /** 1-3 sentences: real situations in which it turns up in a trace. */
  readonly whenYouSeeIt: string;
  /** 2-5 concrete actions, imperative, most likely first. */
  readonly howToFix: readonly string[];
  /** 1 sentence: what comes next on the wire (ACK, retry, NOTIFY, nothing). */
  readonly whatFollows: string;
  /** 1 sentence: when an element should send this code rather than a neighbour. */
  readonly useWhen: string;
};
