import { parseContentType } from '../bodies/content-type.ts';
import { HEADER } from '../header-names.ts';
import { parseChallenge } from '../headers/challenge.ts';
import { parseNameAddr } from '../headers/name-addr.ts';
import type { SipMessage } from '../message.ts';
import { METHODS } from '../methods.ts';
import type { ReportFault } from './fault-severities.ts';
import { positionOf } from './row-faults.ts';

/** Option tags of the IANA registry "SIP Parameters", Option Tags. */
const OPTION_TAGS = new Set(
  (
    '100rel 199 answermode dnssec-chain early-session eventlist explicitsub from-change geolocation-http geolocation-sip ' +
    'gin gruu histinfo ice join multiple-refer norefersub nosub outbound path policy precondition pref privacy ' +
    'recipient-list-invite recipient-list-message recipient-list-subscribe record-aware replaces resource-priority ' +
    'sdp-anat sec-agree siprec tdialog timer trickle-ice uui'
  ).split(' '),
);

/** Credentials of RFC 3261 §22, RFC 8898, RFC 3310 (AKA comes as Digest) and the historic ones. */
const AUTH_SCHEMES = ['digest', 'bearer', 'basic', 'ntlm', 'negotiate', 'kerberos'];

/** Top-level types in use; subtypes come and go, but an unknown one under these families is still a body type. */
const KNOWN_BODIES = /^(?:text|multipart|message|image|audio|video)\/|\+(?:xml|json)$/;
const KNOWN_APPLICATIONS = new Set(
  (
    'sdp isup qsig dtmf dtmf-relay vq-rtcpxr simple-message-summary pkcs7-mime pkcs7-signature octet-stream json xml ' +
    'csta+xml broadsoft hook-flash trickle-ice-sdpfrag media_control+xml'
  ).split(' '),
);

/** What is legal, or only old-fashioned, but explains what the other side does with the message. */
export function checkNotes(message: SipMessage, report: ReportFault): void {
  noteMethod(message, report);
  noteTags(message, report);
  noteOptions(message, report);
  noteBodies(message, report);
  noteAuthorization(message, report);
}

function noteMethod(message: SipMessage, report: ReportFault): void {
  if (message.isRequest && !METHODS.some((method) => method === message.method)) {
    report('method-unknown', message.start, message.method);
  }
}

function noteTags(message: SipMessage, report: ReportFault): void {
  const from = message.header(HEADER.from);
  if (from !== null && !parseNameAddr(from).parameters.get('tag')) {
    report('from-tag-missing', positionOf(message, HEADER.from));
  }
  if (message.isRequest && message.method === 'INVITE' && !message.has(HEADER.contact)) {
    report('contact-missing', message.startLineEnd);
  }
}

function noteOptions(message: SipMessage, report: ReportFault): void {
  for (const id of [HEADER.require, HEADER.proxyRequire]) {
    for (const tag of message.values(id)) {
      if (!OPTION_TAGS.has(tag.toLowerCase())) {
        report('option-unknown', positionOf(message, id), tag);
      }
    }
  }
}

function noteBodies(message: SipMessage, report: ReportFault): void {
  const type = parseContentType(message.header(HEADER.contentType) ?? '')?.type;
  if (type !== undefined && message.bodyEnd > message.bodyStart && !isKnownBody(type)) {
    report('content-type-unknown', positionOf(message, HEADER.contentType), type);
  }
  const accept = message.values(HEADER.accept).join(',').toLowerCase();
  const isInvite = message.isRequest && message.method === 'INVITE' && message.has(HEADER.accept);
  if (isInvite && !/application\/(?:sdp|\*)|\*\/\*/.test(accept)) {
    report('accept-without-sdp', positionOf(message, HEADER.accept), accept);
  }
}

function isKnownBody(type: string): boolean {
  return KNOWN_BODIES.test(type) || (type.startsWith('application/') && KNOWN_APPLICATIONS.has(type.slice(12)));
}

function noteAuthorization(message: SipMessage, report: ReportFault): void {
  for (const id of [HEADER.authorization, HEADER.proxyAuthorization]) {
    for (const value of message.rows(id)) {
      const scheme = parseChallenge(value)?.scheme ?? '';
      if (!AUTH_SCHEMES.includes(scheme)) {
        report('auth-scheme-unknown', positionOf(message, id), scheme);
      }
    }
  }
}
