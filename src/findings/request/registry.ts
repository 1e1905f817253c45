import type { Part } from '../../languages/index.ts';
import type { Rule } from '../rule.ts';
import { partOf, type RuleTexts } from '../rule-texts.ts';
import type { RequestNotice } from './facts/request-facts.ts';
import { credentialsMissing } from './rules/credentials-missing.ts';
import { credentialsRefused } from './rules/credentials-refused.ts';
import { infoRefused } from './rules/info-refused.ts';
import { keepaliveInterrupted } from './rules/keepalive-interrupted.ts';
import { keepaliveLost } from './rules/keepalive-lost.ts';
import { keepaliveSilentSoFar } from './rules/keepalive-silent-so-far.ts';
import { messageCalleeUnavailable } from './rules/message-callee-unavailable.ts';
import { messageNotDelivered } from './rules/message-not-delivered.ts';
import { neverNotified } from './rules/never-notified.ts';
import { notifyRefused } from './rules/notify-refused.ts';
import { notifyUnanswered } from './rules/notify-unanswered.ts';
import { peerOutOfService } from './rules/peer-out-of-service.ts';
import { publicationRefused } from './rules/publication-refused.ts';
import { subscriptionLost } from './rules/subscription-lost.ts';
import { subscriptionRefused } from './rules/subscription-refused.ts';
import { unanswered } from './rules/unanswered.ts';
import { unansweredSoFar } from './rules/unanswered-so-far.ts';
import { undeliverable } from './rules/undeliverable.ts';
import { watcherRejected } from './rules/watcher-rejected.ts';

const VERDICTS = {
  credentialsRefused,
  credentialsMissing,
  subscriptionLost,
  subscriptionRefused,
  publicationRefused,
  messageCalleeUnavailable,
  messageNotDelivered,
  infoRefused,
  notifyRefused,
  watcherRejected,
  peerOutOfService,
  undeliverable,
  notifyUnanswered,
  unanswered,
  unansweredSoFar,
  neverNotified,
  keepaliveLost,
  keepaliveInterrupted,
  keepaliveSilentSoFar,
};

/** Why it went wrong, the particular before the general. */
export const REQUEST_VERDICTS: readonly Rule<RequestNotice>[] = Object.values(VERDICTS);

const NOTES = {};

export const REQUEST_NOTES: readonly Rule<RequestNotice>[] = Object.values(NOTES);

const RULES = { ...VERDICTS, ...NOTES };

/** What another language says for the rules, by their names: a rule left out does not compile. */
export type RequestTexts = RuleTexts<typeof RULES>;

export const REQUEST_TEXTS: Part<RequestTexts> = partOf(RULES);
