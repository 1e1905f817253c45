import type { InviteWords, Sighting, TriggerSignal } from '../../records/index.ts';
import {
  HEADER,
  parseNameAddr,
  parseReplaces,
  parseUri,
  type Replaces,
  type SipMessage,
  type SipUri,
} from '../../sip/index.ts';
import type { Leg } from '../leg/leg.ts';
import { agentOf } from './agent.ts';
import { type Place, placeOf } from './place.ts';

/** The call the transferee made because of a REFER: the target leg. */
export type TriggeredCall = {
  readonly leg: Leg;
  readonly score: number;
  readonly signals: readonly TriggerSignal[];
  /** The INVITE's own words; null where the trace does not show it. */
  readonly words: InviteWords | null;
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
  /** URI of Referred-By, as it stood and read. */
  readonly referredBy: string | null;
  readonly referrer: SipUri | null;
  /** Who sent it: by the packet, else by its own word (Via); null where neither says. */
  readonly src: Place | null;
  readonly timeUs: number;
  /** Its place among the messages of the trace. */
  readonly order: number;
  /** Null where only a response to it was seen. */
  readonly words: InviteWords | null;
};

export function identifyInvite(
  leg: Leg,
  message: SipMessage,
  { src, timeUs }: Sighting,
  order: number,
): InviteIdentity {
  const replaces = message.header(HEADER.replaces);
  const referredBy = message.header(HEADER.referredBy);
  const referrerUri = referredBy === null ? null : parseNameAddr(referredBy).uri;
  return {
    leg,
    requestUri: parseUri(message.requestUri()),
    to: uriOf(message.header(HEADER.to)),
    from: uriOf(message.header(HEADER.from)),
    replaces: replaces === null ? null : parseReplaces(replaces),
    referredBy: referrerUri,
    referrer: referrerUri === null ? null : parseUri(referrerUri),
    src: src ?? placeOf(message.sentBy()),
    timeUs,
    order,
    words: {
      requestUri: message.requestUri(),
      replaces,
      referredBy,
      requiresReplaces: message.values(HEADER.require).some((tag) => tag.trim().toLowerCase() === 'replaces'),
      agent: agentOf(message),
    },
  };
}

/** The same of an INVITE the trace does not show, from a response to it: it was sent by whom the response goes to. */
export function identifyUnseenInvite(
  leg: Leg,
  response: SipMessage,
  { dst, timeUs }: Sighting,
  order: number,
): InviteIdentity {
  return {
    leg,
    requestUri: null,
    to: uriOf(response.header(HEADER.to)),
    from: uriOf(response.header(HEADER.from)),
    replaces: null,
    referredBy: null,
    referrer: null,
    src: dst,
    timeUs,
    order,
    words: null,
  };
}

function uriOf(nameAddr: string | null): SipUri | null {
  return nameAddr === null ? null : parseUri(parseNameAddr(nameAddr).uri);
}
