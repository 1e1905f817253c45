import {
  addressOf,
  icidIn,
  parseSessionId,
  parseUri,
  type SipUri,
  TELLING_DIGITS,
  userDigits,
} from '../../sip/index.ts';
import { destinationOf, farthestHop, nearestHop, sourceOf } from '../leg/hops.ts';
import { invitationSeen } from '../leg/invitation.ts';
import type { CallNames, Invitation } from '../leg/invitation-words.ts';
import { type KeptMessage, reread } from '../leg/kept-message.ts';
import type { Leg } from '../leg/leg.ts';
import { NO_SESSION, type RepliedSession, type SessionId, sessionRepliedIn } from '../leg/replied-session.ts';
import { isInitial, type Transaction } from '../leg/transaction.ts';
import { answerOn, type FinalAnswer } from '../rejection/final-answer.ts';
import { firstAnswer } from './first-answer.ts';
import type { LegIdentity } from './joined-leg.ts';

export function identityOf(leg: Leg): LegIdentity | null {
  const hops = leg.transactions.filter((t) => t.method === 'INVITE' && isInitial(t));
  const nearest = nearestHop(hops);
  const farthest = farthestHop(hops);
  if (nearest === null || farthest === null) {
    return null;
  }
  const asked = firstAsked(hops);
  const names = asked === null ? unseenNames(leg) : namesOf(asked, leg);
  // The last attempt is what was answered: a challenge or redirection before it ended nothing.
  const last = leg.lastInviteHops();
  const [near, far] = [nearestHop(last), farthestHop(last)];
  const nearAnswer = answerOf(near);
  return {
    callId: leg.callId,
    startUs: nearest.request?.timeUs ?? nearest.final?.timeUs ?? Number.NaN,
    source: sourceOf(nearest),
    destination: destinationOf(farthest),
    sourceEndpoint: nearest.request?.src?.text ?? nearest.final?.dst?.text ?? null,
    destinationEndpoint: farthest.request?.dst?.text ?? farthest.final?.src?.text ?? null,
    calledAt: names.calledAt,
    sessionId: names.sessionId ?? sessionAnswered(hops),
    icid: names.icid,
    vendorIds: asked?.vendorIds ?? NONE,
    tokens: names.tokens,
    offerOrigin: asked?.offer?.origin ?? null,
    offerMedia: asked?.offer?.media ?? null,
    called: names.called,
    calling: names.calling,
    isDiverted: asked?.isDiverted ?? false,
    isSilent: hops.every(isSilent),
    nearAnswer,
    farAnswer: far === near ? nearAnswer : answerOf(far),
    firstAnswer: firstAnswer(leg),
  };
}

const NONE: readonly string[] = [];

function answerOf(hop: Transaction | null): FinalAnswer | null {
  return hop === null ? null : answerOn(hop);
}

function firstAsked(hops: readonly Transaction[]): Invitation | null {
  for (const hop of hops) {
    const invitation = invitationSeen(hop);
    if (invitation !== null) {
      return invitation;
    }
  }
  return null;
}

/** What names the call in its INVITE; the identity of a leg is made again with each answer, this is not. */
function namesOf(asked: Invitation, leg: Leg): CallNames {
  asked.names ??= readNames(asked, leg);
  return asked.names;
}

function readNames(asked: Invitation, { from }: Leg): CallNames {
  const { requestUri, identities, asserted } = asked;
  const uri = parseUri(requestUri);
  return {
    calledAt: asked.isRouted ? null : placeIn(uri),
    sessionId: sessionAsked(asked.sessionId),
    icid: asked.chargingVector === null ? null : icidIn(asked.chargingVector),
    tokens:
      identities.length === 0
        ? NONE
        : identities.map((row) => row.split(';', 1)[0] ?? '').filter((token) => token.length > 40),
    called: requestUri.includes('<') ? digitsOf(requestUri) : digitsIn(uri),
    calling: digitsOf(asserted[0] ?? from),
  };
}

/** Where the INVITE is not in the trace. */
function unseenNames({ to, from }: Leg): CallNames {
  return { calledAt: null, sessionId: null, icid: null, tokens: NONE, called: digitsOf(to), calling: digitsOf(from) };
}

/** `192.0.2.50:5083`: where a request goes that no Route leads elsewhere (RFC 3261 §8.1.2). */
function placeIn(uri: SipUri | null): string | null {
  return uri === null || uri.host === '' ? null : `${uri.host}${uri.port === null ? '' : `:${uri.port}`}`;
}

function isSilent({ final, hasProvisional, requestRepeats, request }: Transaction): boolean {
  return final === null && !hasProvisional && (requestRepeats > 0 || Number.isNaN(request?.timeUs));
}

/** A header row that names a session: most messages have none, and to look for it costs a twentieth of reading one. */
const NAMES_SESSION = /^session-id[ \t]*:/im;

function sessionAnswered(hops: readonly Transaction[]): SessionId | null {
  for (const hop of hops) {
    hop.repliedSession ??= hop.replied === null ? NO_SESSION : sessionIn(hop.replied);
    if (hop.repliedSession.session !== null) {
      return hop.repliedSession.session;
    }
  }
  return null;
}

function sessionIn(replied: KeptMessage): RepliedSession {
  const isPlain = typeof replied === 'string' && !NAMES_SESSION.test(replied);
  return isPlain ? NO_SESSION : sessionRepliedIn(reread(replied));
}

function sessionAsked(value: string | null): SessionId | null {
  const { local, remote } = parseSessionId(value);
  return local === null ? null : { local, remote };
}

/** The last digits of a number, or the user part where it is none: a name is compared whole. */
function digitsOf(address: string | null): string | null {
  return digitsIn(address === null ? null : parseUri(address.includes('<') ? addressOf(address) : address));
}

function digitsIn(uri: SipUri | null): string | null {
  if (uri === null) {
    return null;
  }
  const digits = userDigits(uri);
  return digits === null ? (uri.user?.toLowerCase() ?? null) : digits.slice(-TELLING_DIGITS);
}
