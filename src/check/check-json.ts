import { jsonPieces } from '../report/index.ts';
import type { CheckCase, CheckedFinding, CheckResult, ConfigurationUsed, ListedCheck, Unused } from './check-result.ts';
import { whereaboutsOf } from './whereabouts.ts';

/** A case as JSON tells it: its findings by their index, its messages are those of the call or transfer. */
export type JsonCase = ToldCase & { readonly findings: readonly number[] };

/** What a case says of itself. */
export type ToldCase = Omit<CheckCase, 'findings' | 'ladder'>;

/** What `siptriage check --format json` adds to the report. */
export type JsonCheck = {
  readonly passed: boolean;
  readonly gaps: CheckResult['gaps'];
  readonly failOn: CheckResult['failOn'];
  readonly findings: Iterable<CheckedFinding>;
  readonly expectations: ListedCheck['expectations'];
  readonly cases: Iterable<JsonCase>;
  readonly unused: readonly Unused[];
  readonly turnedOff: number;
  readonly configuration: ConfigurationUsed;
};

/** The report of the contract, with what the check says of it under `check`; its lists are walked once. */
export function checkReport(result: ListedCheck): ListedCheck['report'] & { readonly check: JsonCheck } {
  const { report, passed, gaps, failOn, findings, expectations, unused, turnedOff, configuration } = result;
  const cases = jsonCases(result);
  return {
    ...report,
    check: { passed, gaps, failOn, findings, expectations, cases, unused, turnedOff, configuration },
  };
}

function* jsonCases(result: ListedCheck): Generator<JsonCase> {
  const { placeOf } = whereaboutsOf(result);
  for (const each of result.cases) {
    yield { ...toldCase(each), findings: each.findings.map(placeOf) };
  }
}

export function toldCase(each: CheckCase): ToldCase {
  const { kind, name, callId, outcome, finalStatus, start, duration, passed, undecided, story } = each;
  return { kind, name, callId, outcome, finalStatus, start, duration, passed, undecided, story };
}

export function* renderCheckJson(result: ListedCheck): Generator<string> {
  yield* jsonPieces(checkReport(result), 1, ['check']);
  yield '\n';
}
