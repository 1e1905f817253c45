import type { Around, Groups, LogFormat, Rebuild } from '../format.ts';
import { readJsonString } from '../written.ts';

/** The dissection of one message, with the raw bytes beside each field, takes no more. */
const LONGEST = 1024 * 1024;
const STEP = 64 * 1024;
const FRAME_LINES = 600;

const FIELDS = [
  'frame.time_epoch',
  'ip.src',
  'ip.dst',
  'ipv6.src',
  'ipv6.dst',
  'udp.srcport',
  'udp.dstport',
  'tcp.srcport',
  'tcp.dstport',
] as const;
type Field = (typeof FIELDS)[number];
const JSON_FIELDS = patterns((name) => `"(?:\\w+_)?${name.replaceAll('.', '[._]')}"\\s*:\\s*"([^"]*)"`);
const PDML_FIELDS = patterns((name) => `<field name="${name.replaceAll('.', '\\.')}"[^<>]*? show="([^"]*)"`);

const ABOUT = {
  product: 'tshark -T json, ek, pdml',
  switchOn: '`tshark -r FILE -T json -Y sip`; give siptriage FILE itself instead. `-T jsonraw` is read from its bytes',
  lacks: 'nothing that matters',
};

/** `tshark -T json`, `-T jsonraw`, `-T ek`: `sip.msg_hdr` holds everything behind the start line. */
export const TSHARK_JSON: LogFormat = {
  name: 'tshark json',
  about: ABOUT,
  lines: 0,
  banner: /"(?:sip[._])?sip[._](?:Request|Status)-Line"\s*:\s*"$/,
  facts: jsonFacts,
  rebuild: (around) => rebuild(around, /"(?:sip_)?sip[._]msg_hdr"\s*:\s*"/, readJsonString),
};

/** `tshark -T pdml`: the same in XML, with line feeds alone. */
export const TSHARK_PDML: LogFormat = {
  name: 'tshark pdml',
  about: ABOUT,
  lines: 0,
  banner:
    /<field name="sip\.(?:Request|Status)-Line" showname="(?:(?:Request|Status)-Line(?: \[[^\]<]+\])?: |[^"<]*" [^<>]*show=")$/,
  facts: pdmlFacts,
  rebuild: (around) => rebuild(around, /<field name="sip\.msg_hdr" [^<>]*?\bshow="/, readShown),
};

type ReadValue = (text: string, start: number) => { value: string; end: number } | null;

function rebuild({ after }: Around, header: RegExp, readValue: ReadValue): ReturnType<Rebuild> {
  for (let length = STEP; length <= LONGEST; length *= 4) {
    const text = after(length);
    if (text === null) {
      return 'more';
    }
    const match = header.exec(text);
    const read = match === null ? null : readValue(text, match.index + match[0].length);
    if (read !== null) {
      return { text: `${startLineOf(text)}\r\n${read.value}`, length: read.end, cutBytes: 0 };
    }
    if (text.length < length) {
      break;
    }
  }
  return null;
}

function startLineOf(text: string): string {
  return decodeEntities(text.slice(0, Math.max(0, text.search(/"|\n/))));
}

function decodeEntities(text: string): string {
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => names[name]!);
}

/** Line feeds stand in the attribute as they are. */
function readShown(text: string, start: number): { value: string; end: number } | null {
  const end = text.indexOf('"', start);
  return end < 0 ? null : { value: decodeEntities(text.slice(start, end)).replaceAll(/\r?\n/g, '\r\n'), end };
}

function jsonFacts({ before }: Around): Groups {
  const text = before(FRAME_LINES);
  return factsOf((name) => last(text, JSON_FIELDS[name]));
}

function pdmlFacts({ before }: Around): Groups {
  const text = before(FRAME_LINES);
  return factsOf((name) => last(text, PDML_FIELDS[name]));
}

function factsOf(field: (name: Field) => string | undefined): Groups {
  const udp = field('udp.srcport');
  return {
    epoch: /^\d+\.\d+$/.exec(field('frame.time_epoch') ?? '')?.[0],
    time: field('frame.time_epoch') ?? '',
    src: field('ip.src') ?? field('ipv6.src'),
    dst: field('ip.dst') ?? field('ipv6.dst'),
    srcPort: udp ?? field('tcp.srcport'),
    dstPort: field('udp.dstport') ?? field('tcp.dstport'),
    transport: udp === undefined ? (field('tcp.srcport') === undefined ? undefined : 'tcp') : 'udp',
  };
}

function last(text: string, pattern: RegExp): string | undefined {
  return [...text.matchAll(pattern)].at(-1)?.[1];
}

function patterns(patternOf: (name: Field) => string): Readonly<Record<Field, RegExp>> {
  return Object.fromEntries(FIELDS.map((name) => [name, new RegExp(patternOf(name), 'g')])) as Record<Field, RegExp>;
}
