import {
  analyzeInputs,
  failIfUnreadable,
  type StreamReading,
  type ToRead,
  type TraceInput,
  type AnalyzeOptions as TraceOptions,
  traceEvents,
} from '../analysis/index.ts';
import { VERSION } from '../model/index.ts';
import type { Lang } from '../reference/index.ts';
import type { Report, ReportEvent, TraceEvent } from '../report/index.ts';
import { type AnalyzeOptions, askedOf } from './analyze-options.ts';

/** What the library takes of where it runs: Node, or a browser. */
export type Platform<Input, Options extends AnalyzeOptions> = {
  /** Opens what was given, in its order. */
  readonly openable: (inputs: readonly Input[], following: StreamReading | null) => Promise<TraceInput[]>;
  /** What the platform decodes, deciphers and anonymizes with. */
  readonly readers: (
    options: Options,
  ) => Promise<Pick<TraceOptions, 'gunzip' | 'inflateRaw' | 'tls' | 'chunks' | 'anonymizer'>>;
  /** Makes it speak a language. */
  readonly speak: (lang: Lang) => Promise<void>;
};

/** What following takes besides. */
export type Following = {
  /**
   * The one input is still being written: a file is read on as it grows, and while nothing comes its time goes on by the
   * clock, so that what is missing is told. Without it a file is read to its end.
   */
  readonly live?: boolean;
  /** Ends the reading: what was seen by then is the trace. */
  readonly signal?: AbortSignal;
};

/** The report of several inputs as one trace. */
export async function reportOf<Input, Options extends AnalyzeOptions>(
  platform: Platform<Input, Options>,
  input: Input | readonly Input[],
  options: Options,
): Promise<Report> {
  const inputs = listOf(input);
  if (inputs.length === 0) {
    throw new TypeError('analyze() needs at least one input');
  }
  const lang = options.lang ?? 'en';
  await platform.speak(lang);
  const opened = await platform.openable(inputs, null);
  const { analysis, faults } = await analyzeInputs(opened, {
    ...(await askedOf(options)),
    ...(await platform.readers(options)),
  });
  failIfUnreadable(faults);
  const { buildReport } = await import('../report/told-as-data.ts');
  return buildReport(analysis, { version: VERSION, lang });
}

/** The same, event by event. */
export function eventsOf<Input, Options extends AnalyzeOptions & Following>(
  platform: Platform<Input, Options>,
  input: Input | readonly Input[],
  options: Options,
): AsyncGenerator<ReportEvent, void, void> {
  const lang = options.lang ?? 'en';
  const open = async (signal: AbortSignal): Promise<ToRead> => {
    const inputs = listOf(input);
    const isLive = options.live === true;
    await platform.speak(lang);
    const opened = await platform.openable(inputs, { signal, isLive });
    if (inputs.length === 0 || (isLive && opened.length !== 1)) {
      throw new TypeError(isLive ? 'follow() reads one live input' : 'follow() needs at least one input');
    }
    const readers = await platform.readers(options);
    return { inputs: opened, options: { ...(await askedOf(options)), ...readers, ...(isLive ? { live: {} } : {}) } };
  };
  return reportEvents(traceEvents(open, options.signal ?? null), lang);
}

async function* reportEvents(trace: AsyncGenerator<TraceEvent>, lang: Lang): AsyncGenerator<ReportEvent, void, void> {
  const { ReportEvents } = await import('../report/told-as-data.ts');
  const events = new ReportEvents({ version: VERSION, lang });
  for await (const event of trace) {
    yield* events.of(event);
  }
}

function listOf<Input>(input: Input | readonly Input[]): readonly Input[] {
  return Array.isArray(input) ? (input as readonly Input[]) : [input as Input];
}
