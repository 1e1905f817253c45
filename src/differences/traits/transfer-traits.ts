import type { ReplacesMatch } from '../../records/index.ts';
import {
  HEADER,
  isAddress,
  isUnroutable,
  isUnspecified,
  parseEvent,
  parseReferTo,
  parseReplaces,
  parseSipfrag,
  parseSubscriptionState,
  type Replaces,
  type SipMessage,
} from '../../sip/index.ts';
import type { Places } from './address-kind.ts';
import { given, one, type Trait, text, type Value, word } from './trait.ts';

const MATCHES = {
  exact: 'exact',
  swapped: 'swapped',
  'tags-differ': 'tagsDiffer',
  'unknown-call': 'unknownCall',
} as const;

/** How a dialog that is named fits the calls of the trace; null where that is not known. */
export type MatchOf = (replaces: Replaces) => ReplacesMatch | null;

/** What a REFER, an INVITE that follows one, and a NOTIFY say of a transfer. */
export function transferTraits(message: SipMessage, matchOf: MatchOf, places: Places): Trait[] {
  switch (message.method) {
    case 'REFER':
      return message.isRequest
        ? referTraits(message, matchOf, places)
        : [given('referSub', headerIn(message, 'referSub'))];
    case 'INVITE':
      return message.isRequest ? inviteTraits(message, matchOf) : [];
    case 'NOTIFY':
    case 'SUBSCRIBE':
      return message.isRequest ? notifyTraits(message) : [];
    default:
      return [];
  }
}

function headerIn(message: SipMessage, name: 'referSub' | 'event'): string | null {
  return message.header(HEADER[name])?.toLowerCase() ?? null;
}

function referTraits(message: SipMessage, matchOf: MatchOf, { source }: Places): Trait[] {
  const rows = message.rows(HEADER.referTo);
  const { uri, method, replaces, flags } = parseReferTo(rows[0] ?? '');
  const values = [
    text(uri?.scheme ?? 'none'),
    targetKind(uri?.host ?? '', source),
    text(method.toUpperCase()),
    ...(rows.length === 1 ? [] : [text(`${rows.length} ×`)]),
    ...flags.map(text),
  ];
  return [
    { id: 'referTo', values },
    given('referToUser', uri?.user ?? null),
    ...replacesTraits(replaces, matchOf),
    one('referredBy', word(message.has(HEADER.referredBy) ? 'present' : 'none')),
    given('referSub', headerIn(message, 'referSub')),
  ];
}

/** Which host it is says nothing, and whether it is one of the call follows from what was made of it. */
function targetKind(host: string, source: string | null): Value {
  if (host === '' || !isAddress(host)) {
    return word(host === '' ? 'none' : 'name');
  }
  const isHidden = source !== null && isUnroutable(host) && !isUnroutable(source);
  return word(isUnspecified(host) ? 'unspecified' : isHidden ? 'privateBehindPublic' : 'address');
}

function inviteTraits(message: SipMessage, matchOf: MatchOf): Trait[] {
  const value = message.header(HEADER.replaces);
  const replaces = value === null ? null : parseReplaces(value);
  const own =
    value !== null && replaces === null ? [one('replaces', word('unreadable'))] : replacesTraits(replaces, matchOf);
  return [...own, one('referredBy', word(message.has(HEADER.referredBy) ? 'present' : 'none'))];
}

function replacesTraits(replaces: Replaces | null, matchOf: MatchOf): Trait[] {
  if (replaces === null) {
    return [one('replaces', word('none'))];
  }
  const match = matchOf(replaces);
  return [
    one('replaces', word(match === null ? 'present' : MATCHES[match])),
    one('earlyOnly', word(replaces.earlyOnly ? 'yes' : 'no')),
  ];
}

function notifyTraits(message: SipMessage): Trait[] {
  const event = message.header(HEADER.event);
  const state = message.header(HEADER.subscriptionState);
  const subscription = state === null ? null : parseSubscriptionState(state);
  const isReport = /sipfrag/i.test(message.header(HEADER.contentType) ?? '');
  const { status } = isReport ? parseSipfrag(message) : { status: null };
  return [
    given('event', event === null ? null : parseEvent(event).package),
    {
      id: 'subscriptionState',
      values:
        subscription === null
          ? [word('none')]
          : [text(subscription.state), ...(subscription.reason === null ? [] : [text(subscription.reason)])],
    },
    ...(isReport ? [one('sipfrag', status === null ? word('none') : text(String(status)))] : []),
  ];
}
