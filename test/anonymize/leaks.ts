import { gunzipSync, inflateSync } from 'node:zlib';
import type { Endpoint } from '../../src/model/index.ts';
import { HEADER, parseNameAddr, parseUri, parseVia, type SipMessage } from '../../src/sip/index.ts';
import { shown, type Traced } from './told.ts';

/**
 * What names somebody in a trace, taken from what the parser reads of it: not from what the anonymizer thinks of it. Values of
 * fewer characters than these are everywhere: a number of four digits is a port, a length, part of a time.
 */
const FEWEST = { digits: 5, letters: 4 };

/** What names nobody although it stands where names do. */
const NOBODY = new Set(
  (
    'anonymous unknown restricted unavailable private localhost invalid phone none test user sip voip call example local ' +
    '0.0.0.0 127.0.0.1 255.255.255.255 asterisk freeswitch kamailio opensips pbx proxy session registrar service unsupported server ' +
    'client gateway conference name subscriber target text information network caller ' +
    // Names of users in our own captures that phrases and programs hold as words.
    'gone forked busy agent genesys softphone mod_sofia other'
  ).split(' '),
);

/** Values by what they are. */
export type Originals = ReadonlyMap<string, string>;

export async function originalsOf(trace: Traced): Promise<Originals> {
  const found = new Map<string, string>();
  await shown(trace, null, (message, { src, dst }) => {
    for (const end of [src, dst]) {
      noteEndpoint(end, found);
    }
    noteMessage(message, found);
  });
  return found;
}

function noteEndpoint(end: Endpoint | null, found: Map<string, string>): void {
  note(end?.address, 'address', found);
}

function noteMessage(message: SipMessage, found: Map<string, string>): void {
  const callId = message.callId();
  note(callId, 'Call-ID', found);
  note(callId.split('@')[0], 'Call-ID', found);
  note(message.fromTag(), 'tag', found);
  note(message.toTag(), 'tag', found);
  for (const id of [
    HEADER.from,
    HEADER.to,
    HEADER.contact,
    HEADER.referTo,
    HEADER.referredBy,
    HEADER.pAssertedIdentity,
    HEADER.pPreferredIdentity,
    HEADER.remotePartyId,
    HEADER.diversion,
    HEADER.historyInfo,
    HEADER.route,
    HEADER.recordRoute,
    HEADER.path,
  ]) {
    for (const value of message.values(id)) {
      const { display, uri } = parseNameAddr(value);
      for (const word of display.split(/\s+/)) {
        note(word, 'name', found);
      }
      noteUri(uri, found);
    }
  }
  noteUri(message.requestUri(), found);
  for (const value of message.values(HEADER.via)) {
    const via = parseVia(value);
    noteHost(via?.host, found);
    note(via?.received, 'address', found);
    note(via?.branch?.replace(/^z9hG4bK/i, ''), 'branch', found);
  }
  for (const id of [
    HEADER.authorization,
    HEADER.proxyAuthorization,
    HEADER.wwwAuthenticate,
    HEADER.proxyAuthenticate,
  ]) {
    for (const value of message.rows(id)) {
      for (const [, name = '', secret] of value.matchAll(/(\w+)="([^"]*)"/g)) {
        note(/^(?:nonce|cnonce|response|opaque|username)$/i.test(name) ? secret : null, name, found);
      }
    }
  }
  const body = message.bodyText();
  for (const [, address] of body.matchAll(/(?:IN IP[46] |candidate:\S+ \d+ \w+ \d+ |raddr )([0-9a-f.:]+)/gi)) {
    note(address, 'address', found);
  }
  for (const [, secret] of body.matchAll(/(?:inline:|ice-ufrag:|ice-pwd:|fingerprint:\S+ )([^\s|]+)/gi)) {
    note(secret, 'key', found);
  }
  const text = Buffer.from(message.bytes.subarray(message.start, message.end)).toString('latin1');
  for (const [mac] of text.matchAll(/(?<![0-9A-Fa-f:-])[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}(?![0-9A-Fa-f:-])/g)) {
    note(mac, 'MAC', found);
  }
  for (const [uri] of text.matchAll(/\bsips?:[^\s<>";,?]+|\btel:[^\s<>";,?]+/gi)) {
    noteUri(uri, found);
  }
}

function noteUri(text: string, found: Map<string, string>): void {
  const uri = parseUri(text);
  const user = uri?.user?.split(';')[0] ?? null;
  note(user, 'user', found);
  const digits = user?.replace(/\D/g, '') ?? '';
  note(digits.length >= 7 ? digits : null, 'number', found);
  noteHost(uri?.host, found);
}

function noteHost(host: string | undefined, found: Map<string, string>): void {
  note(host, /^[\d.]+$|:/.test(host ?? '') ? 'address' : 'host', found);
}

function note(value: string | null | undefined, kind: string, found: Map<string, string>): void {
  const text = (value ?? '').trim().toLowerCase();
  const isLong =
    /^\+?[\d.]*$/.test(text) && !/^\d+(?:\.\d+){3}$/.test(text)
      ? text.length >= FEWEST.digits
      : text.length >= FEWEST.letters;
  if (isLong && !/^[0.:-]+$/.test(text) && !NOBODY.has(text) && /[a-z0-9]/.test(text)) {
    found.set(text, kind);
  }
}

/** What of the originals is in a text, however a reader might read it. */
export function leaksIn(output: string, originals: Originals): string[] {
  const leaks = new Set<string>();
  for (const [how, view] of viewsOf(output)) {
    // Most values are not there at all: their runs of letters and digits are looked up before the text is searched.
    const runs = new Set(view.match(/[a-z0-9]+/g) ?? []);
    for (const [value, kind] of originals) {
      const parts = value.match(/[a-z0-9]+/g) ?? [];
      if (parts.every((part) => runs.has(part)) && isIn(view, value)) {
        leaks.add(`${kind} ${value} (${how})`);
      }
    }
  }
  return [...leaks];
}

/** As a whole: not within a longer word or number. */
function isIn(text: string, value: string): boolean {
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    if (!/[a-z0-9]/.test(text[at - 1] ?? '') && !/[a-z0-9]/.test(text[at + value.length] ?? '')) {
      return true;
    }
  }
  return false;
}

/** A text, and what it is once it was decoded. */
export function viewsOf(output: string): [how: string, view: string][] {
  const plain = output.toLowerCase();
  const percent = output.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const twice = percent.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const entities = output.replace(/&#(x?)([0-9a-f]+);/gi, (_, x: string, code: string) =>
    String.fromCharCode(Number.parseInt(code, x === '' ? 10 : 16)),
  );
  const quoted = output.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const json = output.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const encoded = [...output.matchAll(/[A-Za-z0-9+/_-]{12,}={0,2}/g)].map(([run]) =>
    Buffer.from(run.replace(/-/g, '+').replace(/_/g, '/'), 'base64'),
  );
  const hex = [...output.matchAll(/(?:[0-9a-f]{2}){8,}/gi)].map(([run]) => Buffer.from(run, 'hex'));
  const decoded = [...encoded, ...hex].flatMap((bytes) => [bytes, ...unpacked(bytes)]);
  return [
    ['as it is', plain],
    ['percent', percent.toLowerCase()],
    ['percent twice', twice.toLowerCase()],
    ['entities', entities.toLowerCase()],
    ['quoted-printable', quoted.toLowerCase()],
    ['JSON', json.toLowerCase()],
    [
      'base64 or hex',
      decoded
        .map((bytes) => bytes.toString('latin1'))
        .join('\n')
        .toLowerCase(),
    ],
    [
      'UTF-16',
      decoded
        .flatMap((bytes) => [
          bytes.toString('utf16le'),
          Buffer.from(bytes.subarray(0, bytes.length & ~1))
            .swap16()
            .toString('utf16le'),
        ])
        .join('\n')
        .toLowerCase(),
    ],
  ];
}

function unpacked(bytes: Buffer): Buffer[] {
  const isPacked = (bytes[0] === 0x1f && bytes[1] === 0x8b) || bytes[0] === 0x78;
  try {
    return isPacked ? [bytes[0] === 0x78 ? inflateSync(bytes) : gunzipSync(bytes)] : [];
  } catch {
    return [];
  }
}
