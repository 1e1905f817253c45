import type { Around, Groups, LogFormat, Rebuild } from '../format.ts';

/** No dissected message takes more. */
const LONGEST = 128 * 1024;
/** What lies between the first line of a frame and its SIP. */
const FRAME_LINES = 120;
/** `Src: 10.0.0.1`, with names `Src: sbc.example.com (10.0.0.1)`. */
const ADDRESSES =
  /^Internet Protocol[^,\r\n]{0,40}, Src(?: Addr)?: (?:[^,\r\n(]{0,255}\()?(?<src>[0-9a-f.:]{3,45})\)?, Dst(?: Addr)?: (?:[^,\r\n(]{0,255}\()?(?<dst>[0-9a-f.:]{3,45})\)?$/im;
/** `Src Port: 5060`, with names `Src Port: sip (5060)`. */
const PORTS = /Src Port: (?:[^,\r\n(]{0,64}\()?(?<src>\d{1,5})\)?, Dst Port: (?:[^,\r\n(]{0,64}\()?(?<dst>\d{1,5})/;

/**
 * `tshark -V`, `-O sip` and what Wireshark prints: headers eight blanks deep, the body dissected. SDP is put together again
 * from the letter in each of its lines.
 */
export const TSHARK_TREE: LogFormat = {
  name: 'tshark tree',
  about: {
    product: 'tshark -V, -O sip; Wireshark, exported as plain text',
    switchOn: '`tshark -r FILE -V -Y sip`; give siptriage FILE itself instead. `-x` is read as a capture',
    lacks: 'bodies other than SDP and sipfrag; with `-O sip` the time',
  },
  lines: 1,
  banner: /^ +(?:Request|Status)-Line(?: \[[^\][\r\n]+\])?: $/m,
  opens: /^ +(?:Request|Status)-Line(?: \[[^\][\r\n]+\])?: /m,
  facts: frameFacts,
  rebuild,
};

/** What the lines of a frame say before its SIP. */
function frameFacts({ before }: Around): Groups {
  const text = before(FRAME_LINES);
  const frame = text.slice(text.lastIndexOf('\nFrame ') + 1);
  const ip = ADDRESSES.exec(frame);
  const ports = PORTS.exec(frame);
  return {
    epoch: /Epoch (?:Arrival )?Time: (\d+\.\d+)/.exec(frame)?.[1],
    time: /Arrival Time: (.*)/.exec(frame)?.[1] ?? '',
    src: ip?.groups?.['src'],
    dst: ip?.groups?.['dst'],
    srcPort: ports?.groups?.['src'],
    dstPort: ports?.groups?.['dst'],
    transport: /^User Datagram/m.test(frame) ? 'udp' : /^Transmission Control/m.test(frame) ? 'tcp' : undefined,
  };
}

function rebuild({ before, after }: Parameters<Rebuild>[0]): ReturnType<Rebuild> {
  const text = after(LONGEST);
  if (text === null) {
    return 'more';
  }
  const indent = before(0).search(/\S/);
  const end = text.search(/\n(?:\s*\n|\S)/);
  const lines = (end < 0 ? text : text.slice(0, end)).split(/\r?\n/);
  const depth = ' '.repeat(2 * indent);
  const bodyAt = lines.findIndex((line) => line.trim() === 'Message Body' || line.trim() === 'Sipfrag');
  const head = lines.slice(1, bodyAt < 0 ? lines.length : bodyAt);
  const headers = head.filter((line) => line.startsWith(depth) && /^[\w.-]+ ?: /.test(line.slice(depth.length)));
  const isHeader = (line: string) => !/^(?:Method|Request-URI|Status-Code)/.test(line);
  const names = headers.map((line) => line.slice(depth.length)).filter(isHeader);
  const body = bodyAt < 0 ? '' : bodyOf(lines.slice(bodyAt + 1));
  const message = `${startLineOf(lines[0]!)}\r\n${names.join('\r\n')}\r\n\r\n${body}`;
  return names.length === 0 ? null : { text: message, length: end < 0 ? text.length : end, cutBytes: 0 };
}

/** A long start line loses its end, and with it the version. */
function startLineOf(line: string): string {
  return /^SIP\/2\.0 |SIP\/2\.0$/.test(line.trimEnd()) ? line.trimEnd() : `${line.trimEnd()} SIP/2.0`;
}

function bodyOf(lines: readonly string[]): string {
  const fragment = lines.find((line) => /^\s+SIP\/2\.0 \d{3}/.test(line));
  if (fragment !== undefined) {
    return `${fragment.trim()}\r\n`;
  }
  const sdp = lines.map((line) => /^\s+[A-Z][^:]*\(([a-z])\): (.*)$/.exec(line)).filter((match) => match !== null);
  return sdp.map(([, letter, value]) => `${letter}=${value}\r\n`).join('');
}
