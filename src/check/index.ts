/**
 * The gate: a report and what a project thinks of it make a test result. Pure: takes the public report, reads no trace, no
 * file and no surroundings.
 */
export { BASELINE_SCHEMA, type Baseline, type BaselineEntry, baselineOf, unitedBaseline } from './baseline.ts';
export { type CheckSettings, check, UNMET } from './check.ts';
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
} from './contract.ts';
export { compareFacts, type Facts, type Labels } from './facts.ts';
export { checkReport, type JsonCase, type JsonCheck, renderCheckJson } from './json.ts';
export { ladderLines, placeOf } from './ladder.ts';
export { judgesForm } from './severity.ts';
export { type Subject, subjectsOf } from './subject.ts';
export { type CheckTextOptions, renderCheck } from './text.ts';
export { CHECK_WORDS } from './words-en.ts';
