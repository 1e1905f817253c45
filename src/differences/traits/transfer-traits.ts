import type { ReplacesMatch } from '../../records/index.ts';
import {
  HEADER,
  parseEvent,
  parseReferTo,
  parseReplaces,
  parseSipfrag,
  parseSubscriptionState,
  type Replaces,
  type SipMessage,
} from '../../sip/index.ts';
import { hostKind } from './address-kind.ts';
import { given, one, type Trait, text, word } from './trait.ts';

const MATCHES = {
  exact: 'exact',
  swapped: 'swapped',
  'tags-differ': 'tagsDiffer',
  'unknown-call': 'unknownCall',
} as const;

/** How a dialog that is named fits the calls of the trace; null where that is not known. */
export type MatchOf = (replaces: Replaces) => ReplacesMatch | null;

/** What a REFER, an INVITE that follows one, and a NOTIFY say of a transfer. */
export function transferTraits(message: SipMessage, matchOf: MatchOf): Trait[] {
  switch (message.method) {
    case 'REFER':
      return message.isRequest ? referTraits(message, matchOf) : [given('referSub', headerIn(message, 'referSub'))];
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

function referTraits(message: SipMessage, matchOf: MatchOf): Trait[] {
  const rows = message.rows(HEADER.referTo);
  const { uri, method, replaces, flags } = parseReferTo(rows[0] ?? '');
  const values = [
    text(uri?.scheme ?? 'none'),
    hostKind(uri?.host ?? '', null),
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
