import { type Report, safeJson } from '../report/index.ts';
import type {
  CheckCase,
  CheckedFinding,
  CheckResult,
  ConfigurationUsed,
  ExpectationResult,
  Unused,
} from './check-result.ts';

/** A case as JSON tells it: its findings by their index, its messages are those of the call or transfer. */
export type JsonCase = Omit<CheckCase, 'findings' | 'ladder'> & { readonly findings: readonly number[] };

/** What `siptriage check --format json` adds to the report. */
export type JsonCheck = {
  readonly passed: boolean;
  readonly gaps: CheckResult['gaps'];
  readonly failOn: CheckResult['failOn'];
  readonly findings: readonly CheckedFinding[];
  readonly expectations: readonly ExpectationResult[];
  readonly cases: readonly JsonCase[];
  readonly unused: readonly Unused[];
  readonly turnedOff: number;
  readonly configuration: ConfigurationUsed;
};

/** The report of the contract, with what the check says of it under `check`. */
export function checkReport(result: CheckResult): Report & { readonly check: JsonCheck } {
  const { report, passed, gaps, failOn, findings, expectations, cases, unused, turnedOff, configuration } = result;
  const indexOf = new Map(findings.map((finding, i) => [finding, i]));
  const told = cases.map(({ ladder: _, findings: found, ...rest }) => ({
    ...rest,
    findings: found.map((finding) => indexOf.get(finding) ?? -1),
  }));
  return {
    ...report,
    check: { passed, gaps, failOn, findings, expectations, cases: told, unused, turnedOff, configuration },
  };
}

export function renderCheckJson(result: CheckResult): string {
  return `${safeJson(checkReport(result), 1)}\n`;
}
