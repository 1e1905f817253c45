/**
 * Judgement: records of decided stories come in, findings with their reasons go out. One rule is one file; the registry
 * is the visible list of them. Pure functions over plain records; nothing here reads the trace.
 */
export type { Analysis, InputSummary } from './analysis.ts';
export { Collector, type CollectorOptions } from './collector.ts';
export { editDistance } from './edit-distance.ts';
export { fingerprintOf } from './fingerprint.ts';
export {
  type JudgedRejection,
  type JudgedTransfer,
  judgeRejection,
  judgeTransfer,
} from './judge.ts';
export { nameOf, plain } from './names.ts';
export {
  REJECTION_NOTES,
  REJECTION_VERDICTS,
  RULES,
  type RuleAbout,
  TRANSFER_NOTES,
  TRANSFER_VERDICTS,
} from './registry.ts';
export { contactLine } from './rejection/redress.ts';
export type {
  Blamed,
  Confidence,
  Finding,
  Rule,
  RuleText,
  Severity,
} from './rule.ts';
export type { Story, StoryCounts } from './story.ts';
