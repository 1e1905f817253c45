/** An order to stop that came from outside. */
export type Interruption = {
  readonly signal: AbortSignal;
  /** From here on a signal ends the process at once, as usual. */
  release(): void;
};

/** The first Ctrl-C (or SIGTERM) asks for the report of what was seen so far; the second ends the process. */
export function onInterrupt(): Interruption {
  const controller = new AbortController();
  const release = (): void => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  };
  function stop(): void {
    release();
    controller.abort();
  }
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return { signal: controller.signal, release };
}
