import type { Lang } from '../../../languages/index.ts';
import type { UndeliveredFacts } from '../../../records/index.ts';
import { isFinal } from '../../../sip/index.ts';
import { UNDELIVERED_WORDS } from '../../undelivered.ts';
import { type JudgeableCall, rangForUs, ringEndingOf } from './call-facts.ts';
import { namedPlaces } from './silence.ts';

/** What a relay answers of itself when it cannot send an INVITE on (RFC 3261 §16.9, §8.1.3.1; 477 and 478 are Kamailio's). */
const COULD_NOT_SEND: readonly number[] = [408, 430, 477, 478, 480, 500, 502, 503, 504];

/** The INVITE that could not be delivered and got no response, where that is why the call came to nothing; null otherwise. */
export function undeliveredInvite(c: JudgeableCall): UndeliveredFacts | null {
  const errors = unansweredInvites(c);
  if (c.outcome === 'no-final') {
    return c.facts.attempt?.hadProvisional === true ? null : (errors[0] ?? null);
  }
  const { final } = c.facts;
  const isOwnAnswer =
    c.outcome === 'failed' && COULD_NOT_SEND.includes(c.finalStatus ?? 0) && final?.isByRelay === true;
  return isOwnAnswer && !hasRungOut(c) ? (errors.find(({ from }) => from === final.madeBy) ?? null) : null;
}

/** Another way led to a phone, which rang until it was over: what could not be delivered did not decide. */
function hasRungOut(c: JudgeableCall): boolean {
  return rangForUs(c) !== null && ringEndingOf(c) !== null;
}

/** An INVITE that could not be delivered although the call went on elsewhere; null where there is none. */
export function undeliveredBranch(c: JudgeableCall): UndeliveredFacts | null {
  return undeliveredInvite(c) === null ? (unansweredInvites(c)[0] ?? null) : null;
}

/** The other places of a fork to which the INVITE was not delivered either; '' where there is none. */
export function othersUndelivered(c: JudgeableCall, error: UndeliveredFacts, lang: Lang): string {
  const places = new Set(unansweredInvites(c).map(({ to }) => to));
  places.delete(error.to);
  return places.size === 0 ? '' : UNDELIVERED_WORDS.in(lang).others(namedPlaces([...places], lang));
}

function unansweredInvites({ facts }: JudgeableCall): readonly UndeliveredFacts[] {
  return facts.undelivered.filter(
    ({ method, what, isAnswered }) => method === 'INVITE' && what === 'request' && !isAnswered,
  );
}

/** A final response to the INVITE that could not be delivered, and was not acknowledged either; null where there is none. */
export function undeliveredAnswer({ facts }: JudgeableCall): UndeliveredFacts | null {
  const isHeard = facts.final?.isAcknowledged !== false;
  const isFinalOfInvite = ({ method, what, status }: UndeliveredFacts): boolean =>
    method === 'INVITE' && what === 'response' && isFinal(status);
  return isHeard ? null : (facts.undelivered.find(isFinalOfInvite) ?? null);
}

/** Something else sent within the call that could not be delivered and got no response; null where there is none. */
export function undeliveredInside({ facts }: JudgeableCall): UndeliveredFacts | null {
  return (
    facts.undelivered.find(
      ({ method, what, isAnswered }) => what === 'ack' || (what === 'request' && method !== 'INVITE' && !isAnswered),
    ) ?? null
  );
}

/** The method of what could not be delivered: an ACK belongs to the transaction of its INVITE. */
export function methodOf(error: UndeliveredFacts | null): string {
  return error?.what === 'ack' ? 'ACK' : (error?.method ?? '?');
}
