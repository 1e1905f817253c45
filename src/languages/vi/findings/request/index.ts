import type { RequestTexts } from '../../../../findings/request/registry.ts';
import { credentialsMissing } from './credentials-missing.ts';
import { credentialsRefused } from './credentials-refused.ts';
import { infoRefused } from './info-refused.ts';
import { keepaliveInterrupted } from './keepalive-interrupted.ts';
import { keepaliveLost } from './keepalive-lost.ts';
import { keepaliveSilentSoFar } from './keepalive-silent-so-far.ts';
import { messageCalleeUnavailable } from './message-callee-unavailable.ts';
import { messageNotDelivered } from './message-not-delivered.ts';
import { neverNotified } from './never-notified.ts';
import { notifyRefused } from './notify-refused.ts';
import { notifyUnanswered } from './notify-unanswered.ts';
import { peerOutOfService } from './peer-out-of-service.ts';
import { publicationRefused } from './publication-refused.ts';
import { subscriptionLost } from './subscription-lost.ts';
import { subscriptionRefused } from './subscription-refused.ts';
import { unanswered } from './unanswered.ts';
import { unansweredSoFar } from './unanswered-so-far.ts';
import { undeliverable } from './undeliverable.ts';
import { watcherRejected } from './watcher-rejected.ts';

/** The words of the rules about requests. */
export const REQUEST: RequestTexts = {
  credentialsMissing,
  credentialsRefused,
  infoRefused,
  keepaliveInterrupted,
  keepaliveLost,
  keepaliveSilentSoFar,
  messageCalleeUnavailable,
  messageNotDelivered,
  neverNotified,
  notifyRefused,
  notifyUnanswered,
  peerOutOfService,
  publicationRefused,
  subscriptionLost,
  subscriptionRefused,
  unanswered,
  unansweredSoFar,
  undeliverable,
  watcherRejected,
};
