/**
 * The library: the report of the contract from paths or bytes, and the reference. Nothing throws for what a trace
 * contains, only for what a caller did wrong.
 */
import {
  analyzeInputs,
  failIfUnreadable,
  faultOfFacts,
  type LogFacts,
  PLATFORM_OF_WEB,
  type StreamReading,
  type ToRead,
  type TraceInput,
  type AnalyzeOptions as TraceOptions,
  traceEvents,
  webInput,
} from './analysis/index.ts';
import type { WebInput } from './capture/index.ts';
import { addEveryLanguage } from './languages/every.ts';
import { type Limits, VERSION } from './model/index.ts';
import { type Comparison, compareCodes, type Explanation, explainCode, type Lang } from './reference/index.ts';
import { buildReport, type Report, type ReportEvent, ReportEvents, type TraceEvent } from './report/index.ts';
import { type CardOptions, type GivenCard, KEY_FAULTS, readTrustedKey } from './tokens/index.ts';

addEveryLanguage();

/** A path (in Node; a folder is read recursively), or the bytes of a capture. */
export type Input = string | WebInput;

export type AnalyzeOptions = {
  /** Language of the explanations; English by default. */
  readonly lang?: Lang;
  readonly limits?: Partial<Limits>;
  /** Contents of TLS key logs (NSS, `SSLKEYLOGFILE`): what they open is read like any other SIP. */
  readonly keylog?: string | readonly string[];
  /** The same as files; in Node. */
  readonly keylogFile?: string | readonly string[];
  /** Contents of RSA private keys (PEM) of servers, for TLS with RSA key exchange. */
  readonly tlsKey?: string | readonly string[];
  /** The zone of the times in logs that have none: an IANA name or `+01:00`. UTC by default. */
  readonly timezone?: string;
  /** The day on which a log begins that has no date or no year: `2026-11-22`. */
  readonly date?: string;
  /** Where a log was written that names only the other side: `10.0.0.1` or `10.0.0.1:5060`. */
  readonly localAddress?: string;
  /**
   * Redress cards (RFC 8688) that the trace only names, as compact JWS: one for whatever card is wanted, or each by the
   * address that Call-Info gives. Nothing is ever fetched.
   */
  readonly card?: string | readonly string[] | Readonly<Record<string, string>>;
  /** Public keys to verify cards with: PEM (`PUBLIC KEY`, `CERTIFICATE`), JWK or JWK set. Without one none is trusted. */
  readonly trust?: string | readonly string[];
};

/**
 * Analyses one or several captures and logs as one trace, merged by time.
 *
 * @returns the JSON report as plain data. Inputs that are no captures are told in `problems`.
 * @throws Error for a path or key log that cannot be read, TypeError for no input at all and for a `trust` that is no
 *   public key, RangeError for what is no day, zone or address.
 */
export async function analyze(input: Input | readonly Input[], options: AnalyzeOptions = {}): Promise<Report> {
  const inputs = isList(input) ? input : [input];
  if (inputs.length === 0) {
    throw new TypeError('analyze() needs at least one input');
  }
  const lang = options.lang ?? 'en';
  const { analysis, faults } = await analyzeInputs(await openable(inputs), await traceOptions(options));
  failIfUnreadable(faults);
  return buildReport(analysis, { version: VERSION, lang });
}

export type FollowOptions = AnalyzeOptions & {
  /**
   * The one input is still being written: a file is read on as it grows, and while nothing comes its time goes on by the
   * clock, so that what is missing is told. Without it a file is read to its end.
   */
  readonly live?: boolean;
  /** Ends the reading: what was seen by then is the trace. */
  readonly signal?: AbortSignal;
};

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
  const open = async (signal: AbortSignal): Promise<ToRead> => {
    const inputs = isList(input) ? input : [input];
    const isLive = options.live === true;
    const opened = await openable(inputs, { signal, isLive });
    if (inputs.length === 0 || (isLive && opened.length !== 1)) {
      throw new TypeError(isLive ? 'follow() reads one live input' : 'follow() needs at least one input');
    }
    return {
      inputs: opened,
      options: { ...(await traceOptions(options)), ...(isLive ? { live: {} } : {}) },
    };
  };
  return reportEvents(traceEvents(open, options.signal ?? null), options.lang ?? 'en');
}

async function* reportEvents(trace: AsyncGenerator<TraceEvent>, lang: Lang): AsyncGenerator<ReportEvent, void, void> {
  const events = new ReportEvents({ version: VERSION, lang });
  for await (const event of trace) {
    yield* events.of(event);
  }
}

/**
 * What a response code means, when one sees it, how to fix it.
 *
 * @throws RangeError for what is no SIP response code (100 to 699).
 */
export function explain(code: number, options: { readonly lang?: Lang } = {}): Explanation {
  const explanation = explainCode(code, options.lang ?? 'en');
  if (explanation === null) {
    throw new RangeError(`${code} is no SIP response code: they run from 100 to 699`);
  }
  return explanation;
}

/**
 * What truly differs between two response codes.
 *
 * @throws RangeError where one of them is no SIP response code.
 */
export function compare(a: number, b: number, options: { readonly lang?: Lang } = {}): Comparison {
  const comparison = compareCodes(a, b, options.lang ?? 'en');
  if (comparison === null) {
    throw new RangeError(`${a} and ${b} are not both SIP response codes: they run from 100 to 699`);
  }
  return comparison;
}

function isList(input: Input | readonly Input[]): input is readonly Input[] {
  return Array.isArray(input);
}

async function openable(inputs: readonly Input[], following: StreamReading | null = null): Promise<TraceInput[]> {
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

/** Loaded only where a path is given, so that the rest runs in a browser. */
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

async function traceOptions(options: AnalyzeOptions): Promise<TraceOptions> {
  const { lang = 'en', limits } = options;
  const logFacts = logFactsOf(options);
  const cards = cardOptions(options);
  return { lang, logFacts, cards, ...(limits === undefined ? {} : { limits }), ...(await platform(options)) };
}

/** @throws RangeError for what is no day, no zone or no address. */
function logFactsOf({ date, timezone, localAddress }: AnalyzeOptions): LogFacts {
  const facts = { date: date ?? null, timezone: timezone ?? null, localAddress: localAddress ?? null };
  const fault = faultOfFacts(facts);
  if (fault !== null) {
    throw new RangeError(`${fault.name}: ${fault.text} ${fault.said('en')}`);
  }
  return facts;
}

function cardOptions({ card, trust }: AnalyzeOptions): CardOptions {
  const keys = listed(trust).flatMap((text, index) => {
    const read = readTrustedKey(`trust ${index + 1}`, text);
    if (typeof read === 'string') {
      throw new TypeError(`trust ${index + 1}: ${KEY_FAULTS[read]}`);
    }
    return read;
  });
  return { cards: givenCards(card), keys };
}

function givenCards(card: AnalyzeOptions['card']): GivenCard[] {
  if (card === undefined || typeof card === 'string' || isTexts(card)) {
    return listed(card).map((text, index) => ({ uri: null, name: `card ${index + 1}`, text }));
  }
  return Object.entries(card).map(([uri, text]) => ({ uri, name: uri, text }));
}

function isTexts(card: readonly string[] | Readonly<Record<string, string>>): card is readonly string[] {
  return Array.isArray(card);
}

/** What only Node has is loaded only there. */
async function platform(
  options: AnalyzeOptions,
): Promise<Pick<TraceOptions, 'gunzip' | 'inflateRaw' | 'tls' | 'chunks'>> {
  if (!('process' in globalThis)) {
    return PLATFORM_OF_WEB;
  }
  const { readTextFile } = await import('./capture/node.ts');
  const { platformInNode, tlsInNode } = await import('./analysis/node.ts');
  const fromFiles = await Promise.all(listed(options.keylogFile).map(readTextFile));
  const keyLogs = [...listed(options.keylog), ...fromFiles];
  return { ...platformInNode(), tls: tlsInNode({ keyLogs, privateKeys: listed(options.tlsKey) }) };
}

function listed(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
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
export type { Limits } from './model/index.ts';
export type { Comparison, Explanation, Lang } from './reference/index.ts';
export type {
  MessageRef,
  Report,
  ReportAnnotation,
  ReportCall,
  ReportCard,
  ReportEvent,
  ReportFinding,
  ReportInput,
  ReportLeg,
  ReportNotify,
  ReportProblem,
  ReportRegistration,
  ReportRejection,
  ReportResponse,
  ReportSummary,
  ReportTransfer,
} from './report/index.ts';
