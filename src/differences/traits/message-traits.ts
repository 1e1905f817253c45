import {
  classOf,
  HEADER,
  HEADER_DEFINITIONS,
  inspectMessage,
  isRefusal,
  parseNameAddr,
  parseReasons,
  parseUri,
  parseVia,
  parseWarning,
  type SipMessage,
  type SipUri,
} from '../../sip/index.ts';
import type { Relations } from '../relations.ts';
import type { ReadMessage } from '../transactions.ts';
import { hostKind, type Places } from './address-kind.ts';
import { challengeTraits, credentialTraits } from './auth-traits.ts';
import { sdpTraits } from './sdp-traits.ts';
import { given, one, setOf, type Trait, text, tokens, word } from './trait.ts';
import { type MatchOf, transferTraits } from './transfer-traits.ts';

/** What is known around a message. */
export type Around = {
  readonly relations: Relations;
  readonly matchOf: MatchOf;
  /** The message is as its maker sent it: its source is that of what it says. */
  readonly isOwn: boolean;
  /** Whether a message of the call had come from an address, or gone there, by then. */
  readonly isKnown: (address: string) => boolean;
  /** Seconds that the called phone rang before this; null where it ends no ringing. */
  readonly rangS: number | null;
};

/** Fewer hops than this are not enough for a way through some proxies. */
const FEW_HOPS = 5;

/** All that a request says that may decide something. */
export function requestTraits({ kept, message }: ReadMessage, around: Around): Trait[] {
  const { relations, matchOf } = around;
  const places = { source: around.isOwn ? (kept.sighting.src?.address ?? null) : null, isKnown: around.isKnown };
  const isAck = message.method === 'ACK';
  return [
    ...related(relations),
    ...routing(message, places),
    ...extensions(message),
    ...(isAck ? [] : timers(message)),
    ...(isAck ? [] : credentialTraits(message, relations)),
    ...transferTraits(message, matchOf, places),
    ...body(message, places),
    ...people(message),
    ...reasons(message),
    ...rang(around),
    ...notes(message),
  ];
}

/** The same of a response; one that refuses says why, and nothing of what would have been. */
export function answerTraits({ kept, message }: ReadMessage, around: Around): Trait[] {
  const { status } = kept.sighting;
  const why = [one('status', text(String(status))), ...reasons(message), ...rang(around)];
  const notesOf = [given('phrase', message.reasonPhrase().toLowerCase()), ...notes(message)];
  if (isRefusal(status)) {
    const tries = classOf(status) === 3 ? contactTrait(message, { source: null, isKnown: around.isKnown }) : [];
    return [...why, ...challengeTraits(message), ...timers(message), ...tries, ...notesOf];
  }
  const places = { source: around.isOwn ? (kept.sighting.src?.address ?? null) : null, isKnown: around.isKnown };
  return [
    ...why,
    ...routing(message, places).filter(({ id }) => id !== 'maxForwards' && id !== 'transport'),
    ...extensions(message),
    ...timers(message),
    ...transferTraits(message, around.matchOf, places),
    ...body(message, places),
    ...notesOf,
  ];
}

function related({ requestUri, route, tags, cseq }: Relations): Trait[] {
  return [
    ...(requestUri === null ? [] : [one('requestUri', word(requestUri))]),
    ...(route === null ? [] : [one('route', word(route))]),
    ...(tags === null ? [] : [one('tags', word(tags))]),
    ...(cseq === null ? [] : [one('cseq', word(cseq))]),
  ];
}

function routing(message: SipMessage, places: Places): Trait[] {
  const hops = Number(message.header(HEADER.maxForwards) ?? '70');
  const via = parseVia(message.values(HEADER.via)[0] ?? '');
  const recorded = message.values(HEADER.recordRoute);
  const isLoose = recorded.every((value) => parseUri(parseNameAddr(value).uri)?.parameters.has('lr') ?? true);
  return [
    ...contactTrait(message, places),
    { id: 'recordRoute', values: [text(String(recorded.length)), ...(isLoose ? [] : [text('no lr')])] },
    given('transport', via?.transport?.toUpperCase() ?? null),
    one('maxForwards', word(hops < FEW_HOPS ? 'few' : 'enough')),
  ];
}

function contactTrait(message: SipMessage, places: Places): Trait[] {
  const values = message.values(HEADER.contact);
  const [first] = values;
  if (first === undefined) {
    return [one('contact', word('none'))];
  }
  const { uri, parameters } = parseNameAddr(first);
  const parsed = parseUri(uri);
  const kind = parsed === null ? word('unreadable') : hostKind(parsed.host, places);
  const more = [...(parsed?.scheme === 'sips' ? [text('sips')] : []), ...transportIn(parsed)];
  return [
    { id: 'contact', values: [kind, ...more, ...(values.length > 1 ? [text(`${values.length} ×`)] : [])] },
    ...(message.method === 'REGISTER' ? [given('contactExpires', parameters.get('expires') ?? null)] : []),
  ];
}

/** UDP is what is meant without the parameter. */
function transportIn(uri: SipUri | null): string[] {
  const transport = uri?.parameters.get('transport')?.toLowerCase() ?? 'udp';
  return transport === 'udp' ? [] : [text(transport)];
}

function extensions(message: SipMessage): Trait[] {
  return [
    tokens('require', message.values(HEADER.require)),
    tokens('proxyRequire', message.values(HEADER.proxyRequire)),
    tokens('supported', message.values(HEADER.supported)),
    tokens('allow', message.values(HEADER.allow)),
    one('reliable', word(message.has(HEADER.rseq) ? 'yes' : 'no')),
  ];
}

function timers(message: SipMessage): Trait[] {
  const session = message.header(HEADER.sessionExpires);
  const [seconds = '', ...rest] = (session ?? '').split(';').map((part) => part.trim().toLowerCase());
  const refresher = rest.find((part) => part.startsWith('refresher='))?.slice('refresher='.length) ?? null;
  return [
    given('sessionExpires', session === null ? null : seconds),
    given('refresher', refresher),
    given('minSe', message.header(HEADER.minSe)?.split(';', 1)[0]?.trim() ?? null),
    given(
      'expires',
      message.method === 'INVITE' || message.method === 'REGISTER' ? message.header(HEADER.expires) : null,
    ),
    given('retryAfter', message.header(HEADER.retryAfter)?.split(/[;( ]/, 1)[0] ?? null),
  ];
}

function body(message: SipMessage, places: Places): Trait[] {
  const type = (message.header(HEADER.contentType) ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const hasBody = message.bodyEnd > message.bodyStart;
  const shown = one('body', hasBody ? text(type === '' ? '?' : type) : word('none'));
  const [contact] = message.values(HEADER.contact);
  const host = contact === undefined ? null : (parseUri(parseNameAddr(contact).uri)?.host ?? null);
  return hasBody && type === 'application/sdp' ? [shown, ...sdpTraits(message.bodyText(), places, host)] : [shown];
}

function people(message: SipMessage): Trait[] {
  const called = parseUri(message.requestUri());
  return [
    given('calledUser', message.toTag() === null ? (called?.user ?? null) : null),
    one('identity', word(message.has(HEADER.identity) ? 'present' : 'none')),
    tokens(
      'privacy',
      message.rows(HEADER.privacy).flatMap((row) => row.split(';')),
    ),
    one('asserted', word(message.has(HEADER.pAssertedIdentity) ? 'present' : 'none')),
    one('diversion', word(message.has(HEADER.diversion) || message.has(HEADER.historyInfo) ? 'present' : 'none')),
  ];
}

function reasons(message: SipMessage): Trait[] {
  const causes = parseReasons(message.values(HEADER.reason)).map(
    ({ protocol, cause }) => `${protocol.toUpperCase()} ${cause ?? ''}`,
  );
  const warnings = message.values(HEADER.warning).flatMap((value) => String(parseWarning(value)?.code ?? ''));
  return [
    setOf('reason', causes),
    tokens('warning', warnings),
    tokens('unsupported', message.values(HEADER.unsupported)),
  ];
}

function rang({ rangS }: Around): Trait[] {
  return rangS === null ? [] : [one('rang', text(rangS.toFixed(1)))];
}

function notes(message: SipMessage): Trait[] {
  const agent = message.header(HEADER.userAgent) ?? message.header(HEADER.server);
  const faults = inspectMessage(message, { stream: false });
  return [
    given('userAgent', agent),
    tokens(
      'form',
      faults.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    ),
    tokens('otherHeaders', [...message.unknownNames(), ...passedOver(message)]),
  ];
}

/** Known headers of which only it counts whether they are there. */
function passedOver(message: SipMessage): string[] {
  const ids = [HEADER.callInfo, HEADER.alertInfo, HEADER.join, HEADER.targetDialog, HEADER.geolocation, HEADER.subject];
  return ids.filter((id) => message.has(id)).map((id) => HEADER_DEFINITIONS[id]?.name ?? '');
}
