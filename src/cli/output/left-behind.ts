import { rmSync } from 'node:fs';

/** Files and folders of this run that nobody may find after it, however it ends. */
const passing = new Set<string>();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** From here on `path` is removed when the process ends or a signal ends it. SIGKILL alone leaves it. */
export function removeAtEnd(path: string): void {
  if (passing.size === 0) {
    process.on('exit', removeAll);
    for (const signal of SIGNALS) {
      // Before whoever lets the first signal only stop the reading: that listener takes itself off.
      process.prependListener(signal, endedBy);
    }
  }
  passing.add(path);
}

/** `path` is gone, or has become what was asked for. */
export function keepFromHere(path: string): void {
  if (passing.delete(path) && passing.size === 0) {
    detach();
  }
}

/** A signal that nobody else waits for ends the process, as it would have without this listener. */
function endedBy(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) === 1) {
    removeAll();
    process.kill(process.pid, signal);
  }
}

function removeAll(): void {
  for (const path of passing) {
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // Its folder may be gone or locked by now, and there is nobody left to tell.
    }
  }
  passing.clear();
  detach();
}

function detach(): void {
  process.off('exit', removeAll);
  for (const signal of SIGNALS) {
    process.off(signal, endedBy);
  }
}
