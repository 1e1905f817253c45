import type { Part } from '../../languages/index.ts';
import type { Rule } from '../rule.ts';
import { partOf, type RuleTexts } from '../rule-texts.ts';
import type { JudgeableRegistration } from './facts/registration-facts.ts';
import { accountUnknown } from './rules/account-unknown.ts';
import { answersAstray } from './rules/answers-astray.ts';
import { bindingDisplaced } from './rules/binding-displaced.ts';
import { callsMissed } from './rules/calls-missed.ts';
import { credentialsMissing } from './rules/credentials-missing.ts';
import { credentialsRefused } from './rules/credentials-refused.ts';
import { cseqFell } from './rules/cseq-fell.ts';
import { domainUnknown } from './rules/domain-unknown.ts';
import { extensionRefused } from './rules/extension-refused.ts';
import { intervalTooBrief } from './rules/interval-too-brief.ts';
import { lost } from './rules/lost.ts';
import { noAnswer } from './rules/no-answer.ts';
import { noAnswerYet } from './rules/no-answer-yet.ts';
import { noncesRefused } from './rules/nonces-refused.ts';
import { notBound } from './rules/not-bound.ts';
import { ranOut } from './rules/ran-out.ts';
import { realmMismatch } from './rules/realm-mismatch.ts';
import { recovered } from './rules/recovered.ts';
import { refreshedLate } from './rules/refreshed-late.ts';
import { refused } from './rules/refused.ts';
import { refusedByPolicy } from './rules/refused-by-policy.ts';
import { registrarFailed } from './rules/registrar-failed.ts';
import { registrarUnreachable } from './rules/registrar-unreachable.ts';
import { signOffFailed } from './rules/sign-off-failed.ts';
import { tooManyContacts } from './rules/too-many-contacts.ts';
import { undeliverable } from './rules/undeliverable.ts';

const VERDICTS = {
  notBound,
  answersAstray,
  cseqFell,
  intervalTooBrief,
  realmMismatch,
  noncesRefused,
  tooManyContacts,
  accountUnknown,
  domainUnknown,
  credentialsRefused,
  credentialsMissing,
  extensionRefused,
  registrarUnreachable,
  registrarFailed,
  refusedByPolicy,
  refused,
  undeliverable,
  noAnswer,
  noAnswerYet,
  signOffFailed,
};

/** Why it went wrong, the particular before the general. */
export const REGISTRATION_VERDICTS: readonly Rule<JudgeableRegistration>[] = Object.values(VERDICTS);

const NOTES = {
  lost,
  refreshedLate,
  ranOut,
  bindingDisplaced,
  recovered,
  callsMissed,
};

export const REGISTRATION_NOTES: readonly Rule<JudgeableRegistration>[] = Object.values(NOTES);

const RULES = { ...VERDICTS, ...NOTES };

/** What another language says for the rules, by their names: a rule left out does not compile. */
export type RegistrationTexts = RuleTexts<typeof RULES>;

export const REGISTRATION_TEXTS: Part<RegistrationTexts> = partOf(RULES);
