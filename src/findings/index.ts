/**
 * Judgement: records of decided stories come in, findings with their reasons go out. One rule is one file; the registry
 * is the visible list of them. Pure functions over plain records; nothing here reads the trace.
 */
export { ruleSections } from './about-lines.ts';
export type { Analysis, InputSummary, StoryLists, StoryTotals, TraceTotals } from './analysis.ts';
export type { JudgeableCall } from './call/facts/call-facts.ts';
export { type CallCounts, type CallFigures, callCountsOf } from './call-statistics.ts';
export { totalOf } from './counts.ts';
export { DOUBT_WORDS, whyNotCertain } from './doubt-words.ts';
export { editDistance } from './edit-distance.ts';
export { fingerprintOf } from './finding-fingerprint.ts';
export { judgeNotice, judgeRejection } from './judge.ts';
export type { JudgedCall, JudgedNotice, JudgedRegistration, JudgedRejection, JudgedTransfer } from './judged.ts';
export { type Judges, loadJudges } from './judges.ts';
export { byTime, KeptStories } from './kept-stories.ts';
export { leadingFinding, suretyOf } from './leading.ts';
export { type JudgedForm, judgeForm } from './message/judge-form.ts';
export { type FormStory, faultClause, formWords, withDetail } from './message/registry.ts';
export { nameOf, plain } from './names.ts';
export { PARTY_NAMES, type PartyName, partyOf } from './party-names.ts';
export type { JudgeableRegistration } from './registration/facts/registration-facts.ts';
export {
  ATTACK_VERDICTS,
  CALL_NOTES,
  CALL_VERDICTS,
  MESSAGE_RULES,
  REGISTRATION_NOTES,
  REGISTRATION_VERDICTS,
  REJECTION_NOTES,
  REJECTION_VERDICTS,
  REQUEST_VERDICTS,
  RULES,
  type RuleAbout,
  TRANSFER_NOTES,
  TRANSFER_VERDICTS,
} from './registry.ts';
export { contactLine } from './rejection/facts/redress.ts';
export { RefusedCallers } from './rejection/facts/refused-callers.ts';
export type {
  Blamed,
  Confidence,
  Doubt,
  Finding,
  Rule,
  RuleText,
  Severity,
} from './rule.ts';
export { aboutRule } from './rule-about.ts';
export { isPagesAddress, rulePageAddress } from './rule-page-address.ts';
export { decimal } from './seconds.ts';
export { GOOD_ENDINGS, isUneventful, type Story, type StoryCounts } from './story.ts';
export { storyIn } from './story-in.ts';
export { StoryJudge, type Wanted } from './story-judge.ts';
export { type KeptLimits, type NotKept, StoryRoom } from './story-room.ts';
export { StoryTally } from './story-tally.ts';
