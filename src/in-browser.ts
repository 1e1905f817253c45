/**
 * The library in a browser: the report of the contract from bytes, and the reference. Nothing that it imports is Node's, and
 * what few traces need (log formats, the strict grammar, ciphers, codecs, another language) is loaded when it is needed.
 * Nothing throws for what a trace contains, only for what a caller did wrong.
 */
import { readersOfWeb, webInput } from './analysis/index.ts';
import type { WebInput } from './capture/index.ts';
import {
  type AnalyzeOptions,
  compare as compareIn,
  eventsOf,
  explain as explainIn,
  type Following,
  listed,
  type Platform,
  reportOf,
} from './library/index.ts';
import type { Comparison, Explanation, Lang } from './reference/index.ts';
import type { Report, ReportEvent } from './report/index.ts';

/** The bytes of a capture or a log: a chosen file, a Blob, bytes in memory, a stream. */
export type Input = WebInput;

export type FollowOptions = AnalyzeOptions & Following;

const BROWSER: Platform<Input, AnalyzeOptions> = {
  openable: async (inputs, following) => inputs.map((input, index) => webInput(bytesOf(input), index, following)),
  readers: ({ keylog, tlsKey }) => readersOfWeb({ keyLogs: listed(keylog), privateKeys: listed(tlsKey) }),
  speak: loadLanguage,
};

const spoken = new Set<Lang>(['en']);

/** Loads a language, without which `explain` and `compare` cannot speak it; `analyze` and `follow` load theirs. */
export async function loadLanguage(lang: Lang): Promise<void> {
  if (!spoken.has(lang)) {
    const { loadLibrary } = await import('./languages/load-library.ts');
    await loadLibrary(lang);
    spoken.add(lang);
  }
}

/**
 * Analyses one or several captures and logs as one trace, merged by time. A `File` is called by its name.
 *
 * @returns the JSON report as plain data. Inputs that are no captures are told in `problems`.
 * @throws TypeError for no input at all, for a path and for a `trust` that is no public key, RangeError for what is no day,
 *   zone or address.
 */
export function analyze(input: Input | readonly Input[], options: AnalyzeOptions = {}): Promise<Report> {
  return reportOf(BROWSER, input, options);
}

/**
 * The same as {@link analyze} piece by piece: each call, transfer, rejection, finding and problem when it is decided, then
 * the inputs, the response codes, and the summary last. Reads no further than what was taken, keeps nothing, and closes
 * the input where the loop is left early.
 *
 * @throws as `analyze` does; TypeError for several inputs that are live.
 */
export function follow(
  input: Input | readonly Input[],
  options: FollowOptions = {},
): AsyncGenerator<ReportEvent, void, void> {
  return eventsOf(BROWSER, input, options);
}

/**
 * What a response code means, when one sees it, how to fix it.
 *
 * @throws RangeError for what is no SIP response code (100 to 699), Error for a language that was not loaded.
 */
export function explain(code: number, options: { readonly lang?: Lang } = {}): Explanation {
  keepToSpoken(options.lang);
  return explainIn(code, options);
}

/**
 * What truly differs between two response codes.
 *
 * @throws RangeError where one of them is no SIP response code, Error for a language that was not loaded.
 */
export function compare(a: number, b: number, options: { readonly lang?: Lang } = {}): Comparison {
  keepToSpoken(options.lang);
  return compareIn(a, b, options);
}

/** @throws TypeError for a path: there are none in a browser. */
function bytesOf(input: Input): Input {
  if (typeof input === 'string') {
    throw new TypeError('a browser reads no path: give a File, a Blob, bytes or a stream');
  }
  return input;
}

/** @throws Error rather than answer in another language than the one that was asked for. */
function keepToSpoken(lang: Lang = 'en'): void {
  if (!spoken.has(lang)) {
    throw new Error(`the language ${lang} is not loaded: await loadLanguage('${lang}') first`);
  }
}

export {
  type Baseline,
  type CallFacts,
  type CheckCase,
  type CheckedFinding,
  type CheckResult,
  type CheckSettings,
  type Config,
  check,
  defineConfig,
  type Expectation,
  type ExpectationResult,
  type Ignore,
  type NearestMatch,
  type TransferFacts,
} from './check/index.ts';
export type { AnalyzeOptions } from './library/index.ts';
export type { Limits } from './model/index.ts';
export type { Comparison, Explanation, Lang } from './reference/index.ts';
export type {
  MessageRef,
  Report,
  ReportAnnotation,
  ReportCall,
  ReportCall as Call,
  ReportCard,
  ReportEvent,
  ReportFinding,
  ReportFinding as Finding,
  ReportInput,
  ReportLeg,
  ReportNotify,
  ReportProblem,
  ReportRegistration,
  ReportRegistration as Registration,
  ReportRejection,
  ReportRejection as Rejection,
  ReportResponse,
  ReportSummary,
  ReportTransfer,
  ReportTransfer as Transfer,
} from './report/index.ts';
