import { type Analysis, type KeptLimits, KeptStories, type NotKept, type TraceTotals } from '../findings/index.ts';
import { DEFAULT_LIMITS } from '../model/index.ts';
import type { TraceEvent, TraceFace } from './trace-event.ts';

/** Keeps what is told of a trace, as much of it as there is room for. */
export class AnalysisFace implements TraceFace {
  readonly takesStories = true;
  readonly #kept: KeptStories;
  #totals: TraceTotals | null = null;

  constructor(limits: Partial<KeptLimits> = {}) {
    this.#kept = new KeptStories({ ...DEFAULT_LIMITS, ...limits });
  }

  get notKept(): NotKept {
    return this.#kept.notKept;
  }

  takesCall(): boolean {
    return this.#kept.hasRoomForCall();
  }

  tell(event: TraceEvent): void {
    if (event.type === 'story') {
      this.#kept.take(event.story);
    } else if (event.type === 'end') {
      this.#totals = event.totals;
    }
  }

  async flush(): Promise<void> {}

  /** What was told; there is none before the end. */
  analysis(): Analysis {
    if (this.#totals === null) {
      throw new Error('the trace is not over');
    }
    return { ...this.#totals, ...this.#kept.lists() };
  }
}
