import type { TraceEvent } from '../report/index.ts';
import { tellInputs } from './analyze.ts';
import type { InputFault } from './faults.ts';
import { Handover } from './handover.ts';
import type { AnalyzeOptions, TraceInput } from './options.ts';

/** What is to be read, and how. */
export type ToRead = { readonly inputs: readonly TraceInput[]; readonly options: AnalyzeOptions };

/**
 * What is told of a trace, without the progress: it is asked for event by event. The reading goes no further than what was taken; where no
 * more is wanted it ends, and the inputs are closed.
 *
 * @param open opens what is read; its signal ends every wait for more.
 * @param outside ends the reading too: what was seen by then is the trace.
 * @throws Error for an input that cannot be read, and what `open` rejects with.
 */
export async function* traceEvents(
  open: (signal: AbortSignal) => Promise<ToRead>,
  outside: AbortSignal | null,
): AsyncGenerator<TraceEvent, void, void> {
  const stop = new AbortController();
  const abort = (): void => stop.abort();
  outside?.addEventListener('abort', abort);
  if (outside?.aborted === true) {
    abort();
  }
  const handover = new Handover<TraceEvent>();
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
  open: (signal: AbortSignal) => Promise<ToRead>,
  signal: AbortSignal,
  handover: Handover<TraceEvent>,
): Promise<void> {
  const { inputs, options } = await open(signal);
  // The end is handed over only where every input could be read.
  let end: TraceEvent | null = null;
  const { faults } = await tellInputs(
    inputs,
    { ...options, signal },
    {
      takesStories: true,
      tell: (event) => {
        if (event.type === 'end') {
          end = event;
        } else if (event.type !== 'progress') {
          handover.put(event);
        }
      },
      flush: () => handover.flush(),
    },
  );
  failIfUnreadable(faults);
  if (end !== null) {
    handover.put(end);
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
