/**
 * The gate: a report and what a project thinks of it make a test result. Pure: takes the public report, reads no trace, no
 * file and no surroundings.
 */
export { type Baseline, type BaselineEntry, baselineOf, unitedBaseline } from './baseline.ts';
export { check } from './check.ts';
export { type JsonCase, type JsonCheck, renderCheckJson, type ToldCase, toldCase } from './check-json.ts';
export type {
  CheckCase,
  CheckedFinding,
  CheckGap,
  CheckResult,
  ConfigurationUsed,
  ExpectationResult,
  FindingStatus,
  ListedCheck,
  NearestMatch,
  ToldExpectation,
  Unused,
  Whereabouts,
} from './check-result.ts';
export type { CheckSettings } from './check-settings.ts';
export { type CheckTextOptions, checkText } from './check-text.ts';
export { compareFacts, type Facts, type Labels } from './compare-facts.ts';
export {
  type CallFacts,
  type Config,
  type Count,
  defineConfig,
  type Expectation,
  type Ignore,
  type OneOf,
  type Range,
  type StatusMatch,
  type TransferFacts,
} from './config.ts';
export { nearestTo } from './configuration/nearest.ts';
export { eachJson } from './each-json.ts';
export { type EachTextOptions, eachText } from './each-text.ts';
export { type EachOutput, type FileCheck, fileCheckOf, type Told } from './file-check.ts';
export { isAbout } from './held-against.ts';
export { placeOf } from './ladder-lines.ts';
export { CheckColumns } from './recorded/check-columns.ts';
export { checkRecorded } from './recorded/check-recorded.ts';
export { plainFinding } from './recorded/recorded-finding.ts';
export { judgesForm } from './severity.ts';
export { type Subject, subjectsOf } from './subject.ts';
export { UNMET } from './unmet.ts';
export { whereaboutsOf } from './whereabouts.ts';
export { CHECK_WORDS } from './words-en.ts';
