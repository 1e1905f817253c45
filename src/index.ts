/**
 * The library: the report of the contract from paths or bytes, and the reference. Nothing throws for what a trace
 * contains, only for what a caller did wrong.
 */
import { type StreamReading, type TraceInput, webInput } from './analysis/index.ts';
import type { Anonymizer } from './anonymize/index.ts';
import type { WebInput } from './capture/index.ts';
import { addEveryLanguage } from './languages/every.ts';
import {
  eventsOf,
  type Following,
  listed,
  type Platform,
  reportOf,
  type AnalyzeOptions as SharedOptions,
} from './library/index.ts';
import type { Lang } from './reference/index.ts';
import type { Report, ReportEvent } from './report/index.ts';

addEveryLanguage();

/** A path (in Node; a folder is read recursively), or the bytes of a capture. */
export type Input = string | WebInput;

export type AnalyzeOptions = SharedOptions & {
  /** Files with the contents of TLS key logs. */
  readonly keylogFile?: string | readonly string[];
  /** Replaces names, numbers and addresses in all that is told, as `--anonymize` does: the same by the same, in one report. */
  readonly anonymize?: boolean | Anonymizing;
};

export type Anonymizing = {
  /** 16 bytes or more: with one key the same is replaced by the same in every report. Without it by what nobody can say again. */
  readonly key?: Uint8Array;
  /** User-Agent and Server too. */
  readonly agents?: boolean;
};

export type FollowOptions = AnalyzeOptions & Following;

const NODE: Platform<Input, AnalyzeOptions> = { openable, readers, speak: loadLanguage };

/**
 * Analyses one or several captures and logs as one trace, merged by time.
 *
 * @returns the JSON report as plain data. Inputs that are no captures are told in `problems`.
 * @throws Error for a path or key log that cannot be read, TypeError for no input at all and for a `trust` that is no
 *   public key, RangeError for what is no day, zone or address, and for a key too short to anonymize with.
 */
export function analyze(input: Input | readonly Input[], options: AnalyzeOptions = {}): Promise<Report> {
  return reportOf(NODE, input, options);
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
  return eventsOf(NODE, input, options);
}

/** Here every language is there from the start; in a browser `explain` and `compare` speak one that was loaded. */
export async function loadLanguage(_lang: Lang): Promise<void> {}

async function openable(inputs: readonly Input[], following: StreamReading | null): Promise<TraceInput[]> {
  const opened: TraceInput[] = [];
  for (const [index, input] of inputs.entries()) {
    if (typeof input === 'string') {
      opened.push(...(await pathInputs(input, following)));
    } else {
      opened.push(webInput(input, index, following));
    }
  }
  return opened;
}

/** Loaded only where a path is given. */
async function pathInputs(path: string, following: StreamReading | null): Promise<TraceInput[]> {
  const { expandInputs } = await import('./capture/node.ts');
  const { inputAt } = await import('./analysis/node.ts');
  const { inputs, missing } = await expandInputs([path]);
  const [first] = missing;
  if (first !== undefined) {
    throw new Error(`${first.path}: ${first.reason}`);
  }
  const isGrowing = following?.isLive === true;
  return Promise.all(inputs.map((file) => inputAt(file, { isGrowing, signal: following?.signal ?? null })));
}

/** Loaded when something is read: the reference alone takes nothing of Node. */
async function readers(options: AnalyzeOptions): ReturnType<Platform<Input, AnalyzeOptions>['readers']> {
  const { readTextFile } = await import('./capture/node.ts');
  const { platformInNode, tlsInNode } = await import('./analysis/node.ts');
  const anonymizer = await anonymizerFor(options);
  const fromFiles = await Promise.all(listed(options.keylogFile).map(readTextFile));
  const keyLogs = [...listed(options.keylog), ...fromFiles];
  return { ...platformInNode(), tls: tlsInNode({ keyLogs, privateKeys: listed(options.tlsKey) }), anonymizer };
}

async function anonymizerFor({ anonymize: asked = false, card, trust }: AnalyzeOptions): Promise<Anonymizer | null> {
  if (asked === false) {
    return null;
  }
  if (card !== undefined || trust !== undefined) {
    throw new TypeError('anonymize does not go with card or trust: a card names whom it is of');
  }
  const { key = null, agents = false } = asked === true ? {} : asked;
  const { SHORTEST_KEY } = await import('./anonymize/index.ts');
  if (key !== null && key.length < SHORTEST_KEY) {
    throw new RangeError(`anonymize.key: ${key.length} bytes are guessed too soon, ${SHORTEST_KEY} are needed`);
  }
  const { anonymizerInNode } = await import('./analysis/node.ts');
  return anonymizerInNode(key, { agents });
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
export { compare, explain } from './library/index.ts';
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
