import { LANGUAGES, type Lang, translatable } from '../languages/index.ts';

/**
 * What problems say, with `{}` for what varies: plain data, because a problem goes from thread to thread and into reports.
 * `filled` makes a message of a form; `problemIn` finds the form again and says it in another language.
 */
export const PROBLEM_FORMS = translatable({
  /* Inputs. */
  unreadable: 'cannot be read',
  unreadableBecause: 'cannot be read: {}',
  empty: 'the file is empty',
  noCapture: 'not a packet capture of a known kind',
  noSip: 'a text without a SIP message',
  readingFailed: 'Reading failed: {}',
  becameShorter: 'the file became shorter while it was read',
  notOpenedAgain: 'The file cannot be opened again',
  changed: 'The file was changed while it was read: what it no longer holds is missing in the stories',
  replaced: 'Another file took the place of this one while it was followed: read on from its start',
  truncated: 'The file became shorter while it was followed: read again from its start',
  stoppedOne: 'Stopped early: {} message seen in {} records; what follows is not told',
  stopped: 'Stopped early: {} messages seen in {} records; what follows is not told',
  moreProblems: '{} more problems are not listed',
  /* Captures. */
  frameClaims: 'Frame {} claims {} bytes',
  recordClaims: 'Record {} claims {} bytes',
  recordClaimsOf: 'Record {} claims {} bytes of {}',
  endsAfterFrame: 'The capture ends after frame {}, before its tables',
  endsInRecord: 'The capture ends in the middle of record {}',
  endsInBlock: 'The capture ends in the middle of a block, after packet {}',
  noByteOrder: 'A section header has no byte-order mark',
  blockClaims: 'A block claims a length of {} bytes',
  blockSkipped: 'A block claims a length of {} bytes; it is skipped',
  blockLengths: 'The two lengths of a block differ',
  sectionVersion: 'A section has version {}, not 1',
  manyInterfaces: 'More than {} interfaces in a section',
  unknownInterface: 'Packet {} names the unknown interface {}',
  packetClaims: 'Packet {} claims more bytes than its block holds',
  noInterface: 'Packet {} has no interface',
  noLength: 'Packet {} has no length',
  outsideCalendar: 'The time of packet {} lies outside the calendar: it and others like it are read without a time',
  dataEnds: 'The {} data ends too early, after {} decompressed bytes',
  dataDamaged: 'The {} data is damaged, after {} decompressed bytes',
  dataNeedsMemory: 'The {} data needs more memory than it gets, after {} decompressed bytes',
  dataGrows: 'The {} data grows without end, after {} decompressed bytes',
  archiveEnds: 'The archive {} ends too early',
  archiveDamaged: 'The archive {} is damaged',
  archiveChanged: 'the archive has changed',
  manyEntries: '{} holds more than {} entries',
  encryptedEntry: '{} is encrypted',
  unknownMethod: '{} is compressed by a method that is not read',
  notOpened: '{} is not opened',
  notKept: '{} is not read: an archive from a pipe is kept in memory, up to {} bytes',
  /* Packets and streams. */
  tooDeep: 'Packets with headers inside each other deeper than is followed are not read',
  esp: 'Encrypted ESP packets are not read: what they carry is missing here. Capture inside the tunnel',
  wifi: 'Encrypted 802.11 frames are not read: what they carry is missing here. Capture behind the access point',
  linkType: 'Packets of link type {} are not read',
  fragmentsWait: 'More than {} bytes of IP fragments wait',
  fragmentsMissing: '{} bytes of an IP datagram never came',
  manyConnections: 'More than {} TCP connections at once',
  manyWait: 'More than {} bytes wait behind gaps',
  sctpWait: 'More than {} bytes of SCTP fragments wait',
  sctpMissing: 'Parts of an SCTP message never came',
  hepDamaged: 'A HEP packet contradicts itself or names no addresses; it is passed over',
  hepStream: 'A HEP stream is no HEP stream here; what makes no packet is passed over',
  hepNested: 'HEP packets stand inside each other more than {} deep',
  hepCompressedHere: 'The payload of a HEP packet is compressed and nothing here undoes that; it is passed over',
  hepCompressed: 'The payload of a HEP packet is compressed and damaged, cut or too long; it is passed over',
  websocketDamaged: 'What stands where a WebSocket frame should begin is none',
  websocketFrame: 'A frame claims {} bytes',
  websocketMessage: 'A message has more than {} bytes',
  websocketPlatform: 'Compressed WebSocket messages cannot be undone: this platform cannot inflate them',
  websocketMissing: 'Compressed WebSocket messages cannot be undone: what came before is missing',
  sigcompOne:
    '{} packet or TCP stream is SigComp, which is not decoded: the SIP inside is missing here; capture behind the compressor or turn SigComp off',
  sigcomp:
    '{} packets or TCP streams are SigComp, which is not decoded: the SIP inside is missing here; capture behind the compressor or turn SigComp off',
  streamGarbage: 'bytes between messages belong to none; reading went on at the next start line ({} bytes)',
  streamGarbageFirst:
    'bytes between messages belong to none; reading went on at the next start line ({} bytes before the first message)',
  streamHeaderLong: 'a header block is longer than the limit (more than {} bytes)',
  streamBodyLong: 'a body is longer than the limit; its end was left out ({} bytes left out)',
  streamNoLength:
    'a message without a readable Content-Length; its body was taken up to the next start line ({} bytes)',
  streamHeaderCut: 'the stream breaks off inside a header block (it holds {} bytes)',
  /* TLS. */
  tlsKeyUnreadable: 'A private key given for TLS is no unencrypted RSA key in PEM form',
  tlsLost: 'A TLS connection could be read only up to here. {}',
  tlsNewKeys: 'It negotiates its keys anew, which is not followed',
  tlsFailures: '{} records in a row could not be decrypted',
  tlsOne: '1 TLS connection that looks like SIP ({}) could not be read{}',
  tlsMany: '{} TLS connections that look like SIP ({}) could not be read{}',
  tlsAndOthers: '{} and others',
  /** Text reports show 300 characters of a problem: the rest is in docs/tls.md. */
  tlsNoKeys:
    ' without keys: give the key log with --keylog FILE. Kamailio (tls keylog_mode, keylog_file), SIPp and browsers (SSLKEYLOGFILE) write one; for Asterisk, FreeSWITCH and baresip preload a library that does (docs/tls.md)',
  tlsPlatform: ': siptriage cannot decrypt on this platform',
  tlsOtherKeys: ': the keys given belong to other connections (a key log of another run, or begun too late?)',
  tlsKeysDoNotFit: ': the keys given do not open them',
  tlsSuite: ': their cipher suite or version is not supported',
  tlsNoHandshake: ': their handshake was not captured, so no key helps; capture from before they connect',
  /* Logs. */
  packetList:
    'A list of packets, one line each and without headers: who sent what is there, which call it belongs to is not. Save the packets themselves: in Wireshark File > Export Specified Packets (pcapng), or as text File > Export Packet Dissections > As Plain Text with the details "All expanded"; tshark -r FILE -V -Y sip',
  ladder:
    'A ladder of arrows (sngrep, HOMER, a flow graph of Wireshark), without headers: no call can be followed in it. Save the messages themselves: in sngrep F2 with PCAP or TXT, in HOMER Export > PCAP or TEXT, in Wireshark File > Export Specified Packets instead of the flow sequence, in Asterisk "pjsip set logger on"',
  timeOfLine: 'The time in line {} lies outside the calendar: its message and others like it are read without a time',
  leftOut:
    'Line {} inside a message is none of its headers and is left out: what it may have been cut off lacks its end',
  zeroRun: '{} zero bytes stand where text was: what the log said there is lost',
  lineLong: 'The line is longer than {} bytes',
  lineNoObject: 'The line is no JSON object',
  lineOtherSchema: 'The line is not of schema {}',
  lineNoText: 'The line has neither the text of a message nor its bytes in base64',
  lineFields: "The line's {} cannot be read: its message is used without",
  lineNotSip: 'The line holds something that is no SIP message',
  /* Facts files. */
  /* Messages. */
  notWhole: 'Begins like SIP but has no whole start line, Call-ID and CSeq',
  withoutOne: '{} without {}: nobody can say which call it belongs to',
  withoutBoth: '{} without Call-ID and CSeq: nobody can say which call it belongs to',
  referCut: 'The capture cut this REFER before its Refer-To: a transfer was asked for that cannot be followed here',
  messagesCut:
    '{} of {} SIP messages were cut by the capture (snap length or missing fragments), {} of them in their headers: capture whole packets (tcpdump -s 0)',
  /* The trace as a whole. */
  noResponses:
    'Only one direction was captured: no response is in this trace, and requests that follow one (ACK, BYE, the next REGISTER) show that there were; capture where both directions pass',
  noRequests:
    'Only one direction was captured: this trace has {} responses and none of their requests; capture where both directions pass',
  oneSender:
    'Only one direction was captured: all {} requests and {} responses come from one host; capture where both directions pass',
  callIdsFull: 'More than {} Call-IDs were open at once: {} were told before they had ended',
  registrationsFull: 'More than {} registrations were seen: {} messages of further ones are not followed',
  transfersFull: 'More than {} transfers were asked for under one Call-ID: {} REFERs are not followed',
  copiesForgotten:
    'Times go back further than the last {} messages reach, or the same bytes came very often: a packet captured twice there may be counted as sent twice',
  filterFull: 'More than two million Call-IDs matched the filter: stories of the first of them may be missing',
  formFull: 'More than {} messages look malformed: {} of them were not inspected',
  storiesFull: 'Too many {} to keep them all: {} of them are counted and not told (--format ndjson tells all)',
  /* What stories there are too many of. */
  calls: 'calls',
  transfers: 'transfers',
  rejections: 'rejections',
  registrations: 'registrations',
  /* Clocks. */
  undated: 'This input says no date: it is taken from {} ({})',
  clockAhead: 'The clock of this input is {} s ahead of that of {} ({}): its times are given as so much earlier',
  clockBehind: 'The clock of this input is {} s behind that of {} ({}): its times are given as so much later',
  samePackets: '{} packets are in both',
  sameInOtherZone: '{} messages are in both, as if it were in another time zone',
  sameOrder: 'the order of {} pairs of messages shows it',
});

/** The forms in English, of which messages are made. */
export const SAYS = PROBLEM_FORMS.english;

/** A form with its blanks filled. */
export function filled(form: string, ...values: readonly (string | number)[]): string {
  let at = 0;
  return form.replaceAll('{}', () => String(values[at++] ?? ''));
}

/** A table of forms in every language. */
type Table = {
  readonly english: Readonly<Record<string, string>>;
  in(lang: Lang): Readonly<Record<string, string>>;
};

type Form = { readonly table: Table; readonly name: string; readonly english: string };

const TABLES: Table[] = [PROBLEM_FORMS];

/** Adds what is said by a part that few load. */
export function alsoSays(table: Table): void {
  TABLES.push(table);
  byLength = null;
}

/** Which blank of a form holds another one; what stands in any other is of the trace, such as the name of a file. */
const HOLDS: Readonly<Record<string, readonly number[]>> = {
  unreadableBecause: [0],
  readingFailed: [0],
  tlsLost: [0],
  tlsOne: [0, 1],
  tlsMany: [1, 2],
  storiesFull: [0],
  undated: [1],
  clockAhead: [2],
  clockBehind: [2],
};

/** The most particular first: a form that says much is not taken for one that says little. */
let byLength: readonly Form[] | null = null;

/** A problem's message in a language; what no form makes stays as it is, as words of the system do. */
export function problemIn(lang: Lang, message: string): string {
  if (lang === LANGUAGES[0]) {
    return message;
  }
  byLength ??= formsByLength();
  for (const { table, name, english } of byLength) {
    const values = valuesIn(english, message);
    if (values !== null) {
      const told = values.map((value, at) => (HOLDS[name]?.includes(at) === true ? problemIn(lang, value) : value));
      return filled(table.in(lang)[name] ?? english, ...told);
    }
  }
  return message;
}

/** What stands in the blanks of a form and names nothing: numbers, and the forms that it may hold. */
const COUNTS = /^[\d.,:]*$/;

/**
 * A problem's message without what it says of files and of the trace: in the blanks numbers stay, and what no form makes is
 * only said to be a problem.
 */
export function problemWithoutNames(message: string): string {
  byLength ??= formsByLength();
  for (const { name, english } of byLength) {
    const values = valuesIn(english, message);
    if (values !== null) {
      const told = values.map((value, at) =>
        HOLDS[name]?.includes(at) === true ? problemWithoutNames(value) : COUNTS.test(value) ? value : '…',
      );
      return filled(english, ...told);
    }
  }
  return message === '' ? '' : '…';
}

function formsByLength(): readonly Form[] {
  const forms = TABLES.flatMap((table) =>
    Object.entries(table.english).map(([name, english]): Form => ({ table, name, english })),
  );
  return forms.sort((a, b) => b.english.length - a.english.length);
}

/** What stands in the blanks of a form in a text; null where the text is not of that form. */
function valuesIn(form: string, text: string): readonly string[] | null {
  const [first = '', ...rest] = form.split('{}');
  const last = rest.pop();
  if (last === undefined) {
    return text === form ? [] : null;
  }
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) {
    return null;
  }
  const values: string[] = [];
  let inner = text.slice(first.length, text.length - last.length);
  for (const part of rest) {
    const at = inner.indexOf(part);
    if (at < 0) {
      return null;
    }
    values.push(inner.slice(0, at));
    inner = inner.slice(at + part.length);
  }
  return [...values, inner];
}
