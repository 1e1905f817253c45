/**
 * What a story is: plain data that a session makes of a trace and everybody else reads. Types only, of `model` and `sip`.
 * Times are microseconds of the trace's own clock (NaN or null where it has none), addresses are text.
 */

export type { AnswerFacts, ResponseCount } from './answer.ts';
export type { CallCourse, CallEnding, CallOutcome, CallRecord, CallResult, CallTimes, OtherCallIds } from './call.ts';
export type {
  Asked,
  AttemptFacts,
  ByeFacts,
  CallFacts,
  ChallengeFacts,
  ChangeFacts,
  Credentials,
  FinalFacts,
  ForwardedFacts,
  Replied,
  SilentHop,
} from './call-facts.ts';
export type { FormCause, FormRecord } from './form.ts';
export type { MediaFacts, MediaSide, Stray } from './media-facts.ts';
export type { NotifyRecord, NotifyWords } from './notify.ts';
export type { RecordFace } from './record-face.ts';
export type { DialogState, ReferDialog, ReferRecord, ReferWords } from './refer.ts';
export type { Refusal } from './refusal.ts';
export type {
  AnswersAstray,
  BindingDisplaced,
  PartiesRegistered,
  RegisterCredentials,
  RegistrarChallenge,
  RegistrationAtCall,
  RegistrationBeyond,
  RegistrationEnding,
  RegistrationFacts,
  RegistrationOutcome,
  RegistrationRecord,
  RegistrationRefusal,
  RegistrationSilence,
  RegistrationState,
  RegistrationStood,
  RegistrationUnbound,
  SignOffFailed,
} from './registration.ts';
export type {
  AskedFor,
  CardRecord,
  CardSignature,
  CardSource,
  HiddenRefusal,
  LegSignal,
  NextTry,
  OtherLeg,
  Redress,
  RejectedBy,
  RejectionBeyond,
  RejectionCause,
  RejectionRecord,
  Rewrite,
  RewriteKind,
} from './rejection.ts';
export type { AttackNotice, NoticeRecord, RequestNotice } from './request-notice.ts';
export type { RtpRun, RtpSight } from './rtp.ts';
export type { Sighting } from './sighting.ts';
export type { StepKind, StoryStep } from './story-step.ts';
export type { Stranger } from './stranger.ts';
export type {
  AnswerBeyond,
  Captured,
  CapturedParties,
  Difference,
  InviteWords,
  OriginalRecord,
  Party,
  ReplacesMatch,
  ReplacesMiss,
  ReplacesRecord,
  StrayRecord,
  TargetRecord,
  TransferKind,
  TransferOutcome,
  TransferRecord,
  TriggerSignal,
  Vantage,
} from './transfer.ts';
export type { UndeliveredFacts, UndeliveredNotice } from './undelivered.ts';
