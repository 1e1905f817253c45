import { VERSION } from '../model/index.ts';
import { type ReportEvent, ReportEvents } from '../report/index.ts';
import { analyzeInputs } from './analyze.ts';
import type { InputFault } from './faults.ts';
import { Handover } from './handover.ts';
import type { AnalyzeOptions, TraceInput } from './options.ts';

/** What is to be read, and how. */
export type Reading = { readonly inputs: readonly TraceInput[]; readonly options: AnalyzeOptions };

/**
 * The parts of a report as they are decided, the summary last. The reading goes no further than what was taken; where no
 * more is wanted it ends, and the inputs are closed.
 *
 * @param open opens what is read; its signal ends every wait for more.
 * @param outside ends the reading too: what was seen by then is the trace.
 * @throws Error for an input that cannot be read, and what `open` rejects with.
 */
export async function* reportEvents(
  open: (signal: AbortSignal) => Promise<Reading>,
  outside: AbortSignal | null,
): AsyncGenerator<ReportEvent, void, void> {
  const stop = new AbortController();
  const abort = (): void => stop.abort();
  outside?.addEventListener('abort', abort);
  if (outside?.aborted === true) {
    abort();
  }
  const handover = new Handover<ReportEvent>();
  const work = tellEvents(open, stop.signal, handover).finally(() => handover.end());
  work.catch(() => {});
  try {
    yield* handover.items();
    await work;
  } finally {
    outside?.removeEventListener('abort', abort);
    handover.refuse();
    abort();
    await work.catch(() => {});
  }
}

async function tellEvents(
  open: (signal: AbortSignal) => Promise<Reading>,
  signal: AbortSignal,
  handover: Handover<ReportEvent>,
): Promise<void> {
  const { inputs, options } = await open(signal);
  const report = { version: VERSION, lang: options.lang ?? 'en' };
  let events = new ReportEvents([], report);
  const { analysis, faults } = await analyzeInputs(
    inputs,
    { ...options, signal, keepStories: false },
    {
      begin: (paths) => {
        events = new ReportEvents(paths, report);
      },
      story: (story) => {
        for (const event of events.ofStory(story)) {
          handover.put(event);
        }
      },
      problem: (problem) => handover.put(events.ofProblem(problem)),
      flush: () => handover.flush(),
    },
  );
  failIfUnreadable(faults);
  for (const event of events.ofEnd(analysis)) {
    handover.put(event);
  }
  await handover.flush();
}

/** @throws Error for an input that cannot be read at all. */
export function failIfUnreadable(faults: readonly InputFault[]): void {
  const unreadable = faults.find((fault) => fault.reason === 'unreadable');
  if (unreadable !== undefined) {
    throw new Error(`${unreadable.path}: ${unreadable.detail}`);
  }
}
