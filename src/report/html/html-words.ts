/** What the page says besides the stories and the overview, in one language. */
export type HtmlWords = {
  /** The language itself, as its speakers call it. */
  readonly language: string;
  /** What is said of a trace in which something failed: stories, and causes of them. */
  readonly wentWrong: (failures: number, causes: number) => string;
  readonly worst: string;
  readonly cause: string;
  readonly where: string;
  readonly meaning: string;
  readonly code: string;
  readonly stories: string;
  readonly rest: string;
  readonly postDialDelay: string;
  readonly answered: string;
  readonly mostOf: (share: string, value: string) => string;
  readonly noMedia: string;
  readonly failuresOverTime: string;
  readonly brushHint: string;
  readonly wholeTime: string;
  readonly search: string;
  readonly filters: string;
  readonly filter: Readonly<Record<FilterName, string>>;
  readonly shown: string;
  readonly of: string;
  readonly nothingFound: string;
  readonly theme: string;
  readonly keys: string;
  readonly keyMeanings: Readonly<Record<KeyName, string>>;
  readonly close: string;
  readonly copy: string;
  readonly copied: string;
  readonly messages: string;
  /** Of the calls of a transfer, besides those that its story tells. */
  readonly otherMessages: (messages: number) => string;
  readonly messagesLeftOut: (messages: number) => string;
  /** Over what is told of the rules that stand in brackets in the page. */
  readonly rules: string;
  /** The way to what is published about a rule. */
  readonly rulePage: string;
  readonly noText: string;
  readonly cut: (bytes: number) => string;
  readonly doNext: string;
  readonly needsScript: string;
  /** Behind it stands what to type for the rest. */
  readonly inShort: string;
  readonly leftOut: (stories: number) => string;
  readonly textsLeftOut: (messages: number) => string;
  readonly masked: string;
  readonly unmasked: string;
  readonly madeBy: (version: string) => string;
  readonly passed: string;
  readonly notPassed: (findings: number) => string;
  readonly noVerdict: string;
};

/** What the list of stories may be narrowed to. */
export const FILTERS = ['failed', 'warned', 'transfer', 'call', 'registration', 'request'] as const;
export type FilterName = (typeof FILTERS)[number];

/** Keys of the page, and what stands for each in the list of them. */
export const KEYS = {
  next: 'j / k',
  open: '↵',
  search: '/',
  message: '] / [',
  language: 'l',
  theme: 't',
  help: '?',
  back: 'Esc',
} as const;
export type KeyName = keyof typeof KEYS;
