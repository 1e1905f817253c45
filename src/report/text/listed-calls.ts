import { type JudgedCall, KeptStories, type NotKept, type StoryLists, type TraceTotals } from '../../findings/index.ts';
import { DEFAULT_LIMITS } from '../../model/index.ts';
import type { TraceEvent } from '../trace-event.ts';

/** What the parts of a text report around the stories are made from. */
export type TextFacts = TraceTotals & Pick<StoryLists, 'calls' | 'form'>;

/** What a text report lists behind the stories: calls, each in a line, and faults of form. */
export class ListedCalls {
  readonly #kept: KeptStories;

  constructor(keptCalls = DEFAULT_LIMITS.keptCalls) {
    this.#kept = new KeptStories({ keptCalls, keptTransfers: 0, keptRejections: 0, keptRegistrations: 0 });
  }

  get notKept(): NotKept {
    return this.#kept.notKept;
  }

  /** Asked before each call is told: one that cannot be listed is noted, and told all the same. */
  takesCall(): boolean {
    this.#kept.hasRoomForCall();
    return true;
  }

  note(event: TraceEvent): void {
    if (event.type !== 'story') {
      return;
    }
    const { story } = event;
    if (story.type === 'call') {
      this.#kept.take({ type: 'call', call: outlineOf(story.call) });
    } else if (story.type === 'form') {
      this.#kept.take(story);
    }
  }

  /** With what was counted. */
  withTotals(totals: TraceTotals): TextFacts {
    const { calls, form } = this.#kept.lists();
    return { ...totals, calls, form };
  }
}

/** What a list of calls needs: the rest was told. */
function outlineOf({ record, confidence, doubt }: JudgedCall): JudgedCall {
  const outline = { ...record, evidence: record.evidence.slice(0, 1), facts: null };
  return { record: outline, verdict: null, findings: [], confidence, doubt };
}
