import type { LogFormat, Rebuild } from '../format.ts';

const ABOUT = {
  product: 'ngrep, as it comes, -W byline and -W single',
  switchOn: '`ngrep -t -W byline -d any "" port 5060`; better `-O FILE.pcap`',
  lacks:
    'time and date without `-t`, the zone; as it comes and with `-W single` line ends are dots, so that dots in a message are taken for them',
};
const BANNER = String.raw`^(?:(?<udp>U)|(?<tcp>T))(?: (?<time>\d{4}/\d\d/\d\d \d\d:\d\d:\d\d\.\d{6}))?(?: \+\d+\.\d+)? (?<src>\S+:\d+) -> (?<dst>\S+:\d+)(?: \[\w+\])?`;
/** No packet is longer, with the indent of its lines. */
const LONGEST = 80_000;

/** `ngrep -W byline`: a dot stands for the carriage return of each line. Source: jpr5/ngrep. */
export const NGREP_BYLINE: LogFormat = {
  name: 'ngrep byline',
  about: ABOUT,
  banner: new RegExp(`${BANNER}(?: #\\d+)?\\n$`, 'm'),
  lineEnd: '.',
  ends: /^(?:#+$|[UTI] .*-> )/,
};

/** ngrep as it comes: lines of the terminal's width, indented by two blanks, a dot for every CR and LF. */
export const NGREP_WRAPPED: LogFormat = {
  name: 'ngrep',
  about: ABOUT,
  lines: 40,
  banner: new RegExp(`${BANNER}(?: #\\d+)?\\n {2}$`, 'm'),
  opens: new RegExp(`${BANNER}(?: #\\d+)?\\n {2}`, 'm'),
  rebuild: rebuildWrapped,
};

/** `ngrep -W single`: each packet on the line of its banner. */
export const NGREP_SINGLE: LogFormat = {
  name: 'ngrep single',
  about: ABOUT,
  lines: 0,
  banner: new RegExp(`${BANNER}(?: #\\d+)? $`, 'm'),
  rebuild: rebuildSingle,
};

function rebuildWrapped({ after }: Parameters<Rebuild>[0]): ReturnType<Rebuild> {
  const text = after(LONGEST);
  if (text === null) {
    return 'more';
  }
  const end = text.search(/\n(?! {2})/);
  const packet = end < 0 ? text : text.slice(0, end);
  return messageOf(packet.replaceAll(/\r?\n {2}/g, ''), packet.length);
}

function rebuildSingle({ after }: Parameters<Rebuild>[0]): ReturnType<Rebuild> {
  const text = after(LONGEST);
  if (text === null) {
    return 'more';
  }
  const line = text.split('\n', 1)[0]!;
  return messageOf(line, line.length);
}

/** Two dots are a line end where a header or a line of SDP follows them; elsewhere they are dots. */
function messageOf(text: string, length: number): ReturnType<Rebuild> {
  const packet = text.trimEnd();
  const blank = packet.search(/\.{4}(?:[a-z]=|<|SIP\/|$)/);
  const head = blank < 0 ? packet.replace(/\.+$/, '') : packet.slice(0, blank);
  const body = blank < 0 ? '' : packet.slice(blank + 4);
  const headers = head.replaceAll(/\.\.(?=[A-Za-z][\w.-]*[ \t]*: ?)/g, '\r\n');
  const lines = body.replaceAll(/\.\.(?=[a-z]=)/g, '\r\n').replace(/\.\.$/, '\r\n');
  return /^[^\r]*SIP\/2\.0/.test(headers) ? { text: `${headers}\r\n\r\n${lines}`, length, cutBytes: 0 } : null;
}
