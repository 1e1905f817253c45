import type { KeptLimits } from '../findings/index.ts';
import { AnalysisFace } from './analysis-face.ts';
import type { Report } from './contract.ts';
import { buildReport, type ReportOptions, renderJson } from './json.ts';

/** The report of the contract: it is there when the end was told. */
export class ReportFace extends AnalysisFace {
  readonly #options: ReportOptions;

  constructor(options: ReportOptions, limits: Partial<KeptLimits> = {}) {
    super(limits);
    this.#options = options;
  }

  report(): Report {
    return buildReport(this.analysis(), this.#options);
  }

  /** As JSON text, a piece at a time. */
  pieces(): Generator<string> {
    return renderJson(this.analysis(), this.#options);
  }
}
