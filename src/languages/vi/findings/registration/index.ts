import type { RegistrationTexts } from '../../../../findings/registration/registry.ts';
import { accountUnknown } from './account-unknown.ts';
import { answersAstray } from './answers-astray.ts';
import { bindingDisplaced } from './binding-displaced.ts';
import { callsMissed } from './calls-missed.ts';
import { credentialsMissing } from './credentials-missing.ts';
import { credentialsRefused } from './credentials-refused.ts';
import { cseqFell } from './cseq-fell.ts';
import { domainUnknown } from './domain-unknown.ts';
import { extensionRefused } from './extension-refused.ts';
import { intervalTooBrief } from './interval-too-brief.ts';
import { lost } from './lost.ts';
import { noAnswer } from './no-answer.ts';
import { noAnswerYet } from './no-answer-yet.ts';
import { noncesRefused } from './nonces-refused.ts';
import { notBound } from './not-bound.ts';
import { ranOut } from './ran-out.ts';
import { realmMismatch } from './realm-mismatch.ts';
import { recovered } from './recovered.ts';
import { refreshedLate } from './refreshed-late.ts';
import { refused } from './refused.ts';
import { refusedByPolicy } from './refused-by-policy.ts';
import { registrarFailed } from './registrar-failed.ts';
import { registrarUnreachable } from './registrar-unreachable.ts';
import { signOffFailed } from './sign-off-failed.ts';
import { tooManyContacts } from './too-many-contacts.ts';
import { undeliverable } from './undeliverable.ts';

/** The words of the rules about registrations. */
export const REGISTRATION: RegistrationTexts = {
  accountUnknown,
  answersAstray,
  bindingDisplaced,
  callsMissed,
  credentialsMissing,
  credentialsRefused,
  cseqFell,
  domainUnknown,
  extensionRefused,
  intervalTooBrief,
  lost,
  noAnswer,
  noAnswerYet,
  noncesRefused,
  notBound,
  ranOut,
  realmMismatch,
  recovered,
  refreshedLate,
  refused,
  refusedByPolicy,
  registrarFailed,
  registrarUnreachable,
  signOffFailed,
  tooManyContacts,
  undeliverable,
};
