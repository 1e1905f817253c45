/** An order to stop that came from outside. */
export type Interruption = {
  readonly signal: AbortSignal;
  /** From here on a signal ends the process at once, as usual. */
  release(): void;
};

/** Of what was stopped once already: a signal ends the process. */
export const NEVER: Interruption = { signal: new AbortController().signal, release: () => {} };

/** Of a part that came until somebody stopped it: read to its end, it counts as stopped. Another signal ends the process. */
export function cutShort(): Interruption {
  const controller = new AbortController();
  return { signal: controller.signal, release: () => controller.abort() };
}

/** Ctrl-C, an order to end, a terminal that was closed. */
const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * The first signal asks for the report of what was seen so far; the second ends the process.
 *
 * Node hears of a signal when the event loop turns, and only then gives it its default action back. So the second signal
 * ends the process whatever it does, once the first was heard; that takes as long as the longest stretch without a turn,
 * which `test/surroundings` bounds. No thread can shorten it: signals reach the main thread's loop alone.
 */
export function onInterrupt(): Interruption {
  const controller = new AbortController();
  const release = (): void => {
    for (const signal of SIGNALS) {
      process.off(signal, stop);
    }
  };
  function stop(): void {
    release();
    controller.abort();
  }
  for (const signal of SIGNALS) {
    process.on(signal, stop);
  }
  return { signal: controller.signal, release };
}
