/**
 * The gate: a report and what a project thinks of it make a test result. Pure: takes the public report, reads no trace, no
 * file and no surroundings.
 */
export { type Baseline, type BaselineEntry, baselineOf, unitedBaseline } from './baseline.ts';
export { type CheckSettings, check, UNMET } from './check.ts';
export { type JsonCase, type JsonCheck, renderCheckJson } from './check-json.ts';
export type {
  CheckCase,
  CheckedFinding,
  CheckGap,
  CheckResult,
  ConfigurationUsed,
  ExpectationResult,
  FindingStatus,
  NearestMatch,
  Unused,
} from './check-result.ts';
export { type CheckTextOptions, renderCheck } from './check-text.ts';
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
export { judgesForm } from './severity.ts';
export { type Subject, subjectsOf } from './subject.ts';
export { CHECK_WORDS } from './words-en.ts';
