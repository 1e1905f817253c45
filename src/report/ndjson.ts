import type { Analysis, Finding, Story } from '../findings/index.ts';
import type { Problem } from '../model/index.ts';
import { type ReportEvent, SCHEMA } from './contract.ts';
import {
  type RefOf,
  refMaker,
  reportCall,
  reportFinding,
  reportInput,
  reportProblem,
  reportRejection,
  reportResponse,
  reportSummary,
  reportTransfer,
} from './items.ts';
import type { ReportOptions } from './json.ts';
import { safeJson } from './safe-json.ts';

/** Makes the parts of a report one by one. Nothing that was made is kept. */
export class ReportEvents {
  readonly #paths: readonly string[];
  readonly #options: ReportOptions;
  readonly #refOf: RefOf;

  /** @param paths what the inputs are called, by their index. */
  constructor(paths: readonly string[], options: ReportOptions) {
    this.#paths = paths;
    this.#options = options;
    this.#refOf = refMaker(paths);
  }

  /** A story, and behind it what was found in it. */
  ofStory(story: Story): ReportEvent[] {
    switch (story.type) {
      case 'call':
        return [{ type: 'call', ...reportCall(story.call, this.#refOf) }, ...this.#findings(story.call.findings)];
      case 'transfer':
        return [
          { type: 'transfer', ...reportTransfer(story.transfer, this.#refOf) },
          ...this.#findings(story.transfer.findings),
        ];
      case 'rejection':
        return [
          { type: 'rejection', ...reportRejection(story.rejection, this.#refOf) },
          ...this.#findings(story.rejection.findings),
        ];
      case 'form':
        return this.#findings([story.form.finding]);
    }
  }

  ofProblem(problem: Problem): ReportEvent {
    return { type: 'problem', ...reportProblem(problem, this.#paths) };
  }

  /** What is known only at the end: the inputs, the response codes, and the summary last. */
  *ofEnd(analysis: Analysis): Generator<ReportEvent> {
    for (const input of analysis.inputs) {
      yield { type: 'input', ...reportInput(input) };
    }
    for (const response of analysis.responseCounts) {
      yield { type: 'response', ...reportResponse(response, this.#refOf, this.#options.lang) };
    }
    const tool = { name: 'siptriage', version: this.#options.version } as const;
    yield { type: 'summary', schema: SCHEMA, tool, ...reportSummary(analysis) };
  }

  #findings(findings: readonly Finding[]): ReportEvent[] {
    return findings.map((finding) => ({ type: 'finding', ...reportFinding(finding, this.#refOf) }));
  }
}

/** One line of `--format ndjson`. */
export function ndjsonLine(event: ReportEvent): string {
  return `${safeJson(event)}\n`;
}
