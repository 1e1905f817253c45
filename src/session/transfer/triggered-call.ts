import type { Endpoint } from '../../model/index.ts';
import {
  HEADER,
  looselySameUri,
  parseNameAddr,
  parseReplaces,
  parseUri,
  type Replaces,
  type SipMessage,
  type SipUri,
  userDigits,
} from '../../sip/index.ts';
import type { Leg } from '../leg.ts';
import { isReported } from './notify.ts';
import type { Referral } from './referral.ts';

/** Why an INVITE is held to be the one a REFER asked for (RFC 3515 §2.4.2, RFC 3892 §2.2, RFC 3891 §3). */
export type TriggerSignal =
  | 'replaces'
  | 'replaces-call-id'
  | 'referred-by'
  | 'target-uri'
  | 'target-user'
  | 'target-number'
  | 'sent-by-transferee'
  | 'transferee-identity'
  | 'soon-after';

/** The call the transferee made because of a REFER: the target leg. */
export type TriggeredCall = {
  readonly leg: Leg;
  readonly score: number;
  readonly signals: readonly TriggerSignal[];
  /** Target legs tried before this one, all refused. */
  readonly earlier: readonly Leg[];
};

/** What an initial INVITE says that ties it to a REFER. */
export type InviteIdentity = {
  readonly leg: Leg;
  readonly requestUri: SipUri | null;
  readonly to: SipUri | null;
  readonly from: SipUri | null;
  readonly replaces: Replaces | null;
  readonly referredBy: string | null;
  readonly src: Endpoint | null;
  readonly timeUs: number;
};

const WEIGHT: Record<TriggerSignal, number> = {
  replaces: 100,
  'replaces-call-id': 80,
  'referred-by': 50,
  'target-uri': 45,
  'target-user': 35,
  'target-number': 30,
  'sent-by-transferee': 25,
  'transferee-identity': 15,
  'soon-after': 10,
};

/** Below this the likeness may be chance: two people calling the same busy number. */
const ENOUGH = 60;
const SOON_US = 2_000_000;
/** A triggered INVITE comes while the subscription lives; where its end was not seen, within Timer C (RFC 3261 §16.6). */
const WINDOW_US = 180_000_000;
const AFTER_REPORT_US = 1_000_000;
/** Shorter numbers coincide too easily. */
const MIN_DIGITS = 7;

export function identifyInvite(leg: Leg, message: SipMessage, src: Endpoint | null, timeUs: number): InviteIdentity {
  const replaces = message.header(HEADER.replaces);
  const referredBy = message.header(HEADER.referredBy);
  return {
    leg,
    requestUri: parseUri(message.requestUri()),
    to: uriOf(message.header(HEADER.to)),
    from: uriOf(message.header(HEADER.from)),
    replaces: replaces === null ? null : parseReplaces(replaces),
    referredBy: referredBy === null ? null : parseNameAddr(referredBy).uri,
    src,
    timeUs,
  };
}

/** How strongly an INVITE looks like the one this REFER asked for; null when it cannot be or is not enough alike. */
export function scoreInvite(referral: Referral, invite: InviteIdentity): TriggeredCall | null {
  if (invite.leg === referral.leg) {
    return null;
  }
  const signals = [replacesSignal, referredBySignal, targetSignal, sourceSignal, identitySignal, timeSignal]
    .map((look) => look(referral, invite))
    .filter((signal) => signal !== null);
  const isNamed = signals.includes('replaces') || signals.includes('replaces-call-id');
  if (!isNamed && (!isInWindow(referral, invite.timeUs) || isOnlyTheSameNumber(signals))) {
    return null;
  }
  const score = signals.reduce((sum, signal) => sum + WEIGHT[signal], 0);
  return score >= ENOUGH ? { leg: invite.leg, score, signals, earlier: [] } : null;
}

/** Without a sign of the transferee or of the referral, somebody else may have called the same target. */
function isOnlyTheSameNumber(signals: readonly TriggerSignal[]): boolean {
  return !signals.some((s) => s === 'referred-by' || s === 'sent-by-transferee' || s === 'transferee-identity');
}

function isInWindow(referral: Referral, timeUs: number): boolean {
  if (Number.isNaN(timeUs) || Number.isNaN(referral.firstUs)) {
    return true;
  }
  const sinceUs = timeUs - referral.firstUs;
  if (sinceUs < 0 || sinceUs > WINDOW_US) {
    return false;
  }
  return !isReported(referral) || timeUs <= referral.lastUs + AFTER_REPORT_US;
}

function replacesSignal(referral: Referral, { replaces }: InviteIdentity): TriggerSignal | null {
  const named = referral.request.referTo.replaces;
  if (named === null || replaces === null || named.callId !== replaces.callId) {
    return null;
  }
  return named.toTag === replaces.toTag && named.fromTag === replaces.fromTag ? 'replaces' : 'replaces-call-id';
}

function referredBySignal(referral: Referral, { referredBy }: InviteIdentity): TriggerSignal | null {
  if (referredBy === null) {
    return null;
  }
  const expected = parseUri(referral.request.referredBy ?? referral.request.fromUri);
  const actual = parseUri(referredBy);
  return expected !== null && actual !== null && looselySameUri(expected, actual) ? 'referred-by' : null;
}

function targetSignal(referral: Referral, { requestUri, to }: InviteIdentity): TriggerSignal | null {
  const wanted = referral.request.referTo.uri;
  if (wanted === null) {
    return null;
  }
  const called = [requestUri, to].filter((uri) => uri !== null);
  if (called.some((uri) => looselySameUri(uri, wanted))) {
    return 'target-uri';
  }
  if (wanted.user !== null && called.some((uri) => uri.user === wanted.user)) {
    return 'target-user';
  }
  const number = userDigits(wanted) ?? '';
  const isSameNumber = called.some((uri) => endsAlike(userDigits(uri) ?? '', number));
  return isSameNumber ? 'target-number' : null;
}

function endsAlike(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return length >= MIN_DIGITS && a.slice(-MIN_DIGITS) === b.slice(-MIN_DIGITS);
}

/** The transferee's host tells nothing where both parties share it; then the port must agree as well. */
function sourceSignal(referral: Referral, { src }: InviteIdentity): TriggerSignal | null {
  if (src === null || !referral.transfereeAddresses().has(src.address)) {
    return null;
  }
  if (src.address !== referral.transferorAddress()) {
    return 'sent-by-transferee';
  }
  const refer = referral.firstRefer;
  return refer?.dst?.port === src.port && refer.src?.port !== src.port ? 'sent-by-transferee' : null;
}

function identitySignal(referral: Referral, { from }: InviteIdentity): TriggerSignal | null {
  const transferee = parseUri(referral.request.toUri);
  const transferor = parseUri(referral.request.fromUri);
  if (from === null || transferee === null || (transferor !== null && looselySameUri(from, transferor))) {
    return null;
  }
  return looselySameUri(from, transferee) ? 'transferee-identity' : null;
}

function timeSignal(referral: Referral, { timeUs }: InviteIdentity): TriggerSignal | null {
  const sinceUs = timeUs - referral.firstUs;
  return sinceUs >= 0 && sinceUs <= SOON_US ? 'soon-after' : null;
}

function uriOf(nameAddr: string | null): SipUri | null {
  return nameAddr === null ? null : parseUri(parseNameAddr(nameAddr).uri);
}
