import type { KeptLimits, Story } from '../findings/index.ts';
import { AnalysisFace } from './analysis-face.ts';
import { CauseCount } from './cause-items.ts';
import type { Report } from './contract.ts';
import { buildReport, type ReportOptions } from './json.ts';
import type { TraceEvent } from './trace-event.ts';

/** The report of the contract: it is there when the end was told. */
export class ReportFace extends AnalysisFace {
  readonly #options: ReportOptions;
  /** Of all stories, also of those that are not kept. */
  readonly #causes = new CauseCount();

  constructor(options: ReportOptions, limits: Partial<KeptLimits> = {}) {
    super(limits);
    this.#options = options;
  }

  override tell(event: TraceEvent): void {
    if (event.type === 'story') {
      this.#causes.take(event.story);
      super.tell({ type: 'story', story: reported(event.story) });
    } else {
      super.tell(event);
    }
  }

  report(): Report {
    return buildReport(this.analysis(), this.#options, this.#causes.causes());
  }
}

/** A story without what only its judgement rests on: most of what a call takes in memory, and no part of the report. */
function reported(story: Story): Story {
  if (story.type !== 'call') {
    return story;
  }
  const { call } = story;
  const record = {
    ...call.record,
    facts: null,
    asked: null,
    refusal: null,
    provisionalReason: null,
    strangers: [],
    form: [],
  };
  return { type: 'call', call: { ...call, record } };
}
