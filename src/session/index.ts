/**
 * The stories of a trace. Messages come in, in the order of the trace; calls, transfers and rejections go out as they
 * are decided, as plain records with the sightings that prove them.
 *
 * Read first: RFC 3261 §12 and §17 (dialogs, transactions), RFC 3515 and RFC 7647 (REFER), RFC 6665 (subscriptions),
 * RFC 3891 (Replaces), RFC 8688 (608). Time is the trace's own. Nothing a message holds is thrown; every table is
 * bounded by `Limits`.
 */
export { type AnswerFacts, Answers } from './answers.ts';
export type { CallEnding, CallOutcome, CallRecord } from './call.ts';
export type { AttemptFacts, ByeFacts, CallFacts, ChangeFacts, FinalFacts } from './call-facts.ts';
export type { ResponseCount } from './counters.ts';
export { Digester, MessageDigest } from './digest.ts';
export { FORESEEN } from './foresight.ts';
export { type FormContext, formFaults, LOG_SAFE } from './form/arrived-form.ts';
export { FormGroups, type FormRecord } from './form/form-groups.ts';
export type { FormCause } from './form/refused-form.ts';
export type { LegSignal } from './legs/score.ts';
export type { Asked, ChallengeFacts, Credentials, Replied } from './message-facts.ts';
export { nameEnds } from './name-ends.ts';
export type { Refusal } from './refusal.ts';
export type {
  AskedFor,
  CardRecord,
  CardSignature,
  CardSource,
  HiddenRefusal,
  NextTry,
  OtherLeg,
  Redress,
  RejectedBy,
  RejectionBeyond,
  RejectionCause,
  RejectionRecord,
} from './rejection-record.ts';
export type { Rewrite, RewriteKind } from './rewrites.ts';
export { type LoadMessage, Session, type SessionOptions, type StorySink } from './session.ts';
export { byTrace, type Sighting } from './sighting.ts';
export type { Stranger } from './strangers.ts';
export type { Difference, ReplacesMiss } from './transfer/near-miss.ts';
export type { TransferOutcome } from './transfer/outcome.ts';
export type {
  NotifyRecord,
  OriginalRecord,
  Party,
  ReferRecord,
  ReplacesRecord,
  StrayRecord,
  TargetRecord,
  TransferKind,
  TransferRecord,
  Vantage,
} from './transfer/record.ts';
export type { ReferDialog } from './transfer/referral.ts';
export type { ReplacesMatch } from './transfer/replaced-dialog.ts';
export type { StepKind, StoryStep } from './transfer/steps.ts';
export type { InviteWords, TriggerSignal } from './transfer/triggered-call.ts';
