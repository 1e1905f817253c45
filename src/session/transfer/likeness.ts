import type { TriggerSignal } from '../../records/index.ts';
import { looselySameUri, TIMER_C_US, userDigits } from '../../sip/index.ts';
import { isReported } from './notify-match.ts';
import type { Referral } from './referral.ts';
import type { InviteIdentity, TriggeredCall } from './triggered-call.ts';

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
  'at-once': 10,
};

/** Below this the likeness may be chance: two people calling the same busy number. */
const ENOUGH = 60;
const SOON_US = 2_000_000;
/** An element that does what it was asked does it now; a person dials later. */
const AT_ONCE_US = 250_000;
/** The same where the trace has no times, in messages. */
const SOON_MESSAGES = 20;
const AT_ONCE_MESSAGES = 8;
/** A triggered INVITE comes while the subscription lives; where its end was not seen, within Timer C (RFC 3261 §16.6). */
const WINDOW_US = TIMER_C_US;
const AFTER_REPORT_US = 1_000_000;
/** Shorter numbers coincide too easily. */
const MIN_DIGITS = 7;

/** How strongly an INVITE looks like the one this REFER asked for; null when it cannot be or is not enough alike. */
export function scoreInvite(referral: Referral, invite: InviteIdentity): TriggeredCall | null {
  if (invite.leg === referral.leg) {
    return null;
  }
  // Most that are compared have nothing in common but the number: what rules them out is looked at first.
  const named = replacesSignal(referral, invite);
  if (named === null && !isInWindow(referral, invite.timeUs)) {
    return null;
  }
  const referred = referredBySignal(referral, invite);
  const source = sourceSignal(referral, invite);
  const identity = identitySignal(referral, invite);
  // Without a sign of the transferee or of the referral, somebody else may have called the same target.
  if (named === null && referred === null && source === null && identity === null) {
    return null;
  }
  const target = targetSignal(referral, invite);
  const signals = [
    named,
    referred,
    target,
    source,
    identity,
    timeSignal(referral, invite),
    promptSignal(referral, invite),
  ].filter((signal) => signal !== null);
  const score = signals.reduce((sum, signal) => sum + WEIGHT[signal], 0);
  return score >= ENOUGH ? { leg: invite.leg, score, signals, words: invite.words, earlier: [] } : null;
}

/** What remains of a likeness without how soon it was: of two transfers a moment apart both may be meant. */
export function lastingScore({ signals, score }: TriggeredCall): number {
  return signals.filter((signal) => TIMING.includes(signal)).reduce((rest, signal) => rest - WEIGHT[signal], score);
}

const NAMING: readonly TriggerSignal[] = ['replaces', 'replaces-call-id', 'referred-by'];
const TIMING: readonly TriggerSignal[] = ['soon-after', 'at-once'];

/**
 * Whether one call is named by the REFER where another is not, and is like it in everything else as well: the other was somebody's
 * own call to the same target.
 */
export function isNamedInstead(call: TriggeredCall, other: TriggeredCall): boolean {
  const isNamed = NAMING.some((signal) => call.signals.includes(signal) && !other.signals.includes(signal));
  return isNamed && other.signals.every((signal) => TIMING.includes(signal) || call.signals.includes(signal));
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

function referredBySignal(referral: Referral, { referrer: actual }: InviteIdentity): TriggerSignal | null {
  const expected = referral.request.referrer;
  return expected !== null && actual !== null && looselySameUri(expected, actual) ? 'referred-by' : null;
}

function targetSignal(referral: Referral, { requestUri, to }: InviteIdentity): TriggerSignal | null {
  const wanted = referral.request.referTo.uri;
  if (wanted === null || isEverybody(referral, wanted.user)) {
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

/** Transferor, transferee and target have one name where somebody made names unreadable: it tells no call from another. */
function isEverybody({ request: { from, to } }: Referral, user: string | null): boolean {
  return user !== null && from?.user === user && to?.user === user;
}

function endsAlike(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return length >= MIN_DIGITS && a.slice(-MIN_DIGITS) === b.slice(-MIN_DIGITS);
}

/** The transferee's host tells nothing where both parties share it; then the port must agree as well. */
function sourceSignal(referral: Referral, { src }: InviteIdentity): TriggerSignal | null {
  if (src === null || !referral.wasTransfereeAt(src.address)) {
    return null;
  }
  if (src.address !== referral.transferorPlace()?.address) {
    return 'sent-by-transferee';
  }
  const ports = [referral.transfereePlace()?.port, referral.transferorPlace()?.port];
  return ports[0] === src.port && ports[1] !== src.port ? 'sent-by-transferee' : null;
}

function identitySignal(referral: Referral, { from }: InviteIdentity): TriggerSignal | null {
  const { to: transferee, from: transferor } = referral.request;
  if (from === null || transferee === null || (transferor !== null && looselySameUri(from, transferor))) {
    return null;
  }
  return looselySameUri(from, transferee) ? 'transferee-identity' : null;
}

function timeSignal(referral: Referral, invite: InviteIdentity): TriggerSignal | null {
  return isWithin(referral, invite, SOON_US, SOON_MESSAGES) ? 'soon-after' : null;
}

/** Only of an INVITE that names nobody: one that names somebody else was not asked for. */
function promptSignal(referral: Referral, invite: InviteIdentity): TriggerSignal | null {
  const isNameless = (invite.requestUri?.user ?? null) === null && (invite.to?.user ?? null) === null;
  return isNameless && isWithin(referral, invite, AT_ONCE_US, AT_ONCE_MESSAGES) ? 'at-once' : null;
}

/** Whether it came so soon after the REFER; in a trace without times, after so few messages. */
function isWithin(referral: Referral, invite: InviteIdentity, us: number, messages: number): boolean {
  const sinceUs = invite.timeUs - referral.firstUs;
  return Number.isNaN(sinceUs) ? invite.order - referral.order <= messages : sinceUs >= 0 && sinceUs <= us;
}
