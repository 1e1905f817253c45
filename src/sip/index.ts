/**
 * The SIP message layer: bytes of one datagram or one direction of a stream come in, messages with positions go out.
 * Nothing here throws for what the bytes contain. Read first: RFC 3261 §7 (messages), §18.3 (framing), §20 (headers),
 * §25.1 (grammar), RFC 4475 (torture tests).
 */
export { glanceAtAudio, glancedPort, isGlancedSecure, NOT_PLAIN, NOT_PLAIN_SECURE } from './bodies/audio-glance.ts';
export { type ContentType, parseContentType } from './bodies/content-type.ts';
export { type BodyPart, parseMultipart } from './bodies/multipart.ts';
export {
  type CardFault,
  type CardSignature,
  type Redress,
  type RedressCard,
  readCard,
  readCardText,
} from './bodies/redress-card.ts';
export { isSecure, parseSdp, type SdpMedia } from './bodies/sdp.ts';
export { parseSipfrag, type Sipfrag } from './bodies/sipfrag.ts';
export type { InspectionContext } from './faults/fault-check.ts';
export type { Fault, FaultCode, FaultSeverity } from './faults/fault-severities.ts';
export { FAULTS } from './faults/fault-table.ts';
export { inspectMessage } from './faults/inspect.ts';
export { LOG_SAFE } from './faults/log-safe.ts';
export { isSuspect } from './faults/suspect.ts';
export type { StreamFramerEvents, StreamProblem, StreamVerdict } from './framing/stream-events.ts';
export { StreamFramer } from './framing/stream-framer.ts';
export {
  GRAMMAR_QUIRKS,
  GRAMMAR_RULES,
  type GrammarExcuse,
  type GrammarRule,
  isPlainAddress,
  loadGrammar,
  type Strictness,
  strictly,
} from './grammar.ts';
export { HEADER, HEADER_DEFINITIONS, type HeaderId } from './header-names.ts';
export { authParameter } from './headers/auth-parameter.ts';
export { type CallInfo, parseCallInfos } from './headers/call-info.ts';
export { type Challenge, parseChallenge } from './headers/challenge.ts';
export { icidIn } from './headers/charging-vector.ts';
export { type Cseq, parseCseq } from './headers/cseq.ts';
export { type EventHeader, parseEvent } from './headers/event.ts';
export { type Identity, type IdentityForm, parseIdentity } from './headers/identity.ts';
export {
  addressOf,
  type NameAddr,
  type NameAddrFlag,
  parseNameAddr,
} from './headers/name-addr.ts';
export type { Parameters } from './headers/parameters.ts';
export { decodePercent } from './headers/percent.ts';
export {
  parse603PlusText,
  parseReasons,
  type Reason,
  type Reason603Plus,
  read603Plus,
  type Text603Plus,
} from './headers/reason.ts';
export {
  parseReferTo,
  type ReferTo,
  type ReferToFlag,
} from './headers/refer-to.ts';
export { parseReplaces, type Replaces } from './headers/replaces.ts';
export { parseRetryAfter, type RetryAfter } from './headers/retry-after.ts';
export { sameNumber } from './headers/same-number.ts';
export { looselySameUri, sameUri, TELLING_DIGITS, userDigits } from './headers/same-uri.ts';
export { NIL_UUID, parseSessionId } from './headers/session-id.ts';
export {
  parseSubscriptionState,
  type SubscriptionState,
} from './headers/subscription-state.ts';
export { parseUri, type SipUri, type UriFlag } from './headers/uri.ts';
export { parseVia, type Via } from './headers/via.ts';
export { parseWarning, type Warning } from './headers/warning.ts';
export { isAddress, isUnroutable, isUnspecified } from './meaning/addresses.ts';
export { coreOf } from './meaning/call-id-core.ts';
export { MAGIC_COOKIE } from './meaning/magic-cookie.ts';
export { mayMeanMediaTimeout, saysMediaTimeout } from './meaning/no-media.ts';
export { type EndOfRinging, endOfRinging, isAlerting, isAnnounced } from './meaning/ringing.ts';
export { isScanner } from './meaning/scanners.ts';
export { readCause, type StatedCause, statedCauseOf } from './meaning/stated-cause.ts';
export {
  CHALLENGES,
  classOf,
  endsSubscription,
  isChallenge,
  isFinal,
  isProvisional,
  isProxyChallenge,
  isRefusal,
  isSaidByGateway,
  isSaidOnTheWay,
  isSuccess,
  isUnreachable,
} from './meaning/status.ts';
export {
  AFTER_TRANSACTION_US,
  INVITE_SENDINGS,
  isGivenUp,
  OTHER_SENDINGS,
  T1_US,
  T2_US,
  TIMER_C_US,
  TRANSACTION_US,
} from './meaning/timers.ts';
export { hasUsualPhrase, usualPhrase } from './meaning/usual-phrases.ts';
export { VENDOR_CALL_IDS } from './meaning/vendor-call-ids.ts';
export { SipMessage } from './message.ts';
export { METHODS } from './methods.ts';
export { SCAN, type ScanResult, scanEssentials, scanMessage, takeBody } from './scan.ts';
export { looksLikeSip } from './start-line.ts';
