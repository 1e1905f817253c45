import { HEADER, HEADER_DEFINITIONS, type HeaderId } from '../header-names.ts';
import { type NameAddr, type NameAddrFlag, parseNameAddr } from '../headers/name-addr.ts';
import { parseUri, type SipUri } from '../headers/uri.ts';
import type { SipMessage } from '../message.ts';
import type { FaultCode, ReportFault } from './fault-severities.ts';
import { positionOf } from './row-faults.ts';
import { hasStraySeparators, repeatedParameter } from './separators.ts';

/** Headers whose values are name-addr or addr-spec. */
const ADDRESS_HEADERS = [
  HEADER.from,
  HEADER.to,
  HEADER.contact,
  HEADER.route,
  HEADER.recordRoute,
  HEADER.referTo,
  HEADER.referredBy,
  HEADER.pAssertedIdentity,
] as const;

/** IANA registry "SIP/SIPS URI Parameters", those seen in Contact. */
const URI_PARAMETERS = new Set(
  (
    'transport user method ttl maddr lr gr ob comp sigcomp-id cause target aai bnc iotl isub ext phone-context m ' +
    'sg sos tgrp trunk-context'
  ).split(' '),
);

const MAX_VALUES = 100;

const FAULT_OF_FLAG: Record<NameAddrFlag, FaultCode> = {
  'unterminated-quote': 'quote-unterminated',
  'unclosed-bracket': 'bracket-unclosed',
  'blank-in-brackets': 'address-blank',
  'display-not-token': 'display-not-token',
  'text-after-bracket': 'text-after-address',
  'query-without-brackets': 'address-needs-brackets',
  'comma-without-brackets': 'address-needs-brackets',
  'semicolon-without-brackets': 'address-needs-brackets',
};

/** Addresses of all kinds; parsing rules P10-P12, RFC 8217, RFC 5118. */
export function checkAddresses(message: SipMessage, report: ReportFault): void {
  for (const id of ADDRESS_HEADERS) {
    const at = positionOf(message, id);
    if (at < 0) {
      continue;
    }
    if (message.rows(id).some(hasStraySeparators)) {
      report('stray-separators', at, HEADER_DEFINITIONS[id]!.name);
    }
    for (const value of message.values(id).slice(0, MAX_VALUES)) {
      checkAddress(id, value, at, report);
    }
  }
}

function checkAddress(id: HeaderId, value: string, at: number, report: ReportFault): void {
  if (value === '' || (value === '*' && id === HEADER.contact)) {
    return;
  }
  const address = parseNameAddr(value);
  for (const flag of address.flags) {
    report(FAULT_OF_FLAG[flag], at, value);
  }
  const repeated = repeatedParameter(value);
  if (repeated !== null) {
    report('parameter-duplicate', at, `${repeated} in ${HEADER_DEFINITIONS[id]!.name}`);
  }
  const uri = parseUri(address.uri);
  if (uri === null) {
    report('address-unreadable', at, value);
    return;
  }
  checkUri(uri, at, report);
  if (id === HEADER.contact) {
    checkContact(address, uri, at, report);
  }
}

function checkContact(address: NameAddr, uri: SipUri, at: number, report: ReportFault): void {
  if (!address.brackets && address.parameters.size > 0) {
    report('contact-parameter-outside', at, [...address.parameters.keys()].join(', '));
  }
  const unknown = [...uri.parameters.keys()].filter((name) => !URI_PARAMETERS.has(name));
  if (unknown.length > 0) {
    report('contact-uri-parameter-unknown', at, unknown.join(', '));
  }
  if (address.brackets && uri.query !== '') {
    report('contact-uri-headers', at, uri.query);
  }
}

/** What is wrong with a URI wherever it stands. */
export function checkUri(uri: SipUri, at: number, report: ReportFault): void {
  if (uri.scheme !== 'sip' && uri.scheme !== 'sips' && uri.scheme !== 'tel') {
    report('uri-scheme-unknown', at, uri.scheme);
    return;
  }
  if (uri.flags.includes('unbracketed-ipv6')) {
    report('ipv6-unbracketed', at, uri.raw);
  } else if (uri.flags.includes('bad-host') || uri.flags.includes('bad-port')) {
    report('uri-host-invalid', at, uri.raw);
  }
  if (uri.host.includes(':::')) {
    report('ipv6-three-colons', at, uri.raw);
  }
  if (uri.raw.includes('[') && uri.port === null && /:50[67]\d$/.test(uri.host)) {
    report('ipv6-port-inside', at, uri.raw);
  }
}
