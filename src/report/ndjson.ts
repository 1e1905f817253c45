import type { Finding, Story, TraceTotals } from '../findings/index.ts';
import { CauseCount, reportCause } from './cause-items.ts';
import { type ReportEvent, SCHEMA } from './contract.ts';
import {
  reportCall,
  reportFinding,
  reportInput,
  reportProblem,
  reportRegistration,
  reportRejection,
  reportResponse,
  reportSummary,
  reportTransfer,
} from './items.ts';
import type { ReportOptions } from './json.ts';
import { type RefOf, refMaker } from './message-ref.ts';
import { safeJson } from './safe-json.ts';
import type { TraceEvent } from './trace-event.ts';

/** Makes the parts of a report out of what is told of a trace. Nothing that was made is kept. */
export class ReportEvents {
  #paths: readonly string[] = [];
  #refOf: RefOf = refMaker([]);
  readonly #causes = new CauseCount();
  readonly #options: ReportOptions;

  constructor(options: ReportOptions) {
    this.#options = options;
  }

  /** The parts that an event makes: none of what is no part of a report. */
  of(event: TraceEvent): readonly ReportEvent[] {
    switch (event.type) {
      case 'begin':
        this.#paths = event.paths;
        this.#refOf = refMaker(event.paths);
        return [];
      case 'story':
        return this.#ofStory(event.story);
      case 'problem':
        return [{ type: 'problem', ...reportProblem(event.problem, this.#paths, this.#options.lang) }];
      case 'progress':
        return [];
      case 'end':
        return [...this.#ofEnd(event.totals)];
    }
  }

  /** A story, and behind it what was found in it. */
  #ofStory(story: Story): ReportEvent[] {
    this.#causes.take(story);
    switch (story.type) {
      case 'call':
        return [
          { type: 'call', ...reportCall(story.call, this.#refOf, this.#options.lang) },
          ...this.#findings(story.call.findings),
        ];
      case 'transfer':
        return [
          ...(story.transfer.record.isRemnant
            ? []
            : [{ type: 'transfer', ...reportTransfer(story.transfer, this.#refOf, this.#options.lang) } as const]),
          ...this.#findings(story.transfer.findings),
        ];
      case 'rejection':
        return [
          { type: 'rejection', ...reportRejection(story.rejection, this.#refOf, this.#options.lang) },
          ...this.#findings(story.rejection.findings),
        ];
      case 'registration':
        return [
          { type: 'registration', ...reportRegistration(story.registration, this.#refOf, this.#options.lang) },
          ...this.#findings(story.registration.findings),
        ];
      case 'notice':
        return this.#findings(story.notice.findings);
      case 'form':
        return this.#findings([story.form.finding]);
    }
  }

  /** What is known only at the end: the inputs, the response codes, what failed by its causes, and the summary last. */
  *#ofEnd(totals: TraceTotals): Generator<ReportEvent> {
    for (const input of totals.inputs) {
      yield { type: 'input', ...reportInput(input) };
    }
    for (const response of totals.responseCounts) {
      yield { type: 'response', ...reportResponse(response, this.#refOf, this.#options.lang) };
    }
    yield { type: 'causes', causes: this.#causes.causes().map((cause) => reportCause(cause, this.#refOf)) };
    const tool = { name: 'siptriage', version: this.#options.version } as const;
    yield { type: 'summary', schema: SCHEMA, tool, ...reportSummary(totals) };
  }

  #findings(findings: readonly Finding[]): ReportEvent[] {
    return findings.map((finding) => ({ type: 'finding', ...reportFinding(finding, this.#refOf, this.#options.lang) }));
  }
}

/** One line of `--format ndjson`. */
export function ndjsonLine(event: ReportEvent): string {
  return `${safeJson(event)}\n`;
}
