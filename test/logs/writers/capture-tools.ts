import type { Written } from './dialog.ts';
import { clock, each, hostOf, isRequest, portOf, prefixed, startLineOf, type Writer, withLineFeeds } from './writer.ts';

const slashed = (message: Written) => {
  const { day, time, us } = clock(message);
  return `${day.replaceAll('-', '/')} ${time}.${us}`;
};
const dotted = (text: string) => text.replaceAll(/[\r\n]/g, '.');

/** A dot for the carriage return of each line, as ngrep -W byline prints it. */
const byline = (text: string) => text.replaceAll('\r\n', '.\n');

/** Lines of a terminal of 80 columns. */
function wrapped(text: string): string {
  return dotted(text)
    .match(/.{1,75}/g)!
    .map((line) => `  ${line.padEnd(75)}\n`)
    .join('');
}

function hex(text: string): string {
  return Buffer.from(text, 'latin1').toString('hex');
}

function tcpdump(message: Written): string {
  const { day, time, us } = clock(message);
  const place = (at: string) => `${hostOf(at)}.${portOf(at)}`;
  return `${day} ${time}.${us} IP ${place(message.src)} > ${place(message.dst)}: SIP: ${startLineOf(message)}\nE...LD@.@...........:.:.....P${withLineFeeds(message.text)}\n`;
}

function tcpdumpVerbose(message: Written): string {
  const { day, time, us } = clock(message);
  const place = (at: string) => `${hostOf(at)}.${portOf(at)}`;
  return `${day} ${time}.${us} IP (tos 0x0, ttl 64, id 17000, offset 0, flags [DF], proto UDP (17), length ${message.text.length + 28})\n    ${place(message.src)} > ${place(message.dst)}: SIP, length: ${message.text.length}\n${prefixed(message.text, '\t')}`;
}

function frame(message: Written, number: number): string {
  const { y, m, d, time, us } = clock(message);
  const [, headers = '', body = ''] = /^[^\r]*\r\n([\s\S]*?)\r\n\r\n([\s\S]*)$/.exec(message.text)!;
  const kind = isRequest(message) ? 'Request' : 'Status';
  const fields = headers
    .split('\r\n')
    .flatMap((header) => [`        ${header}`, ...(header.startsWith('To:') ? ['            SIP to address: x'] : [])]);
  const content = body.startsWith('SIP/2.0 ')
    ? ['        Sipfrag', `            ${body.trim()}`]
    : [
        '        Session Description Protocol',
        ...body
          .trim()
          .split('\r\n')
          .map((line) => `            Field (${line[0]}): ${line.slice(2)}`),
      ];
  return `${[
    `Frame ${number}: ${message.text.length + 42} bytes on wire`,
    `    Arrival Time: ${clock(message).month} ${d}, ${y} ${time}.${us}000 UTC`,
    `    Epoch Time: ${Math.floor(message.timeUs / 1e6)}.${us}000 seconds`,
    `Internet Protocol Version 4, Src: ${hostOf(message.src)}, Dst: ${hostOf(message.dst)}`,
    `User Datagram Protocol, Src Port: ${portOf(message.src)}, Dst Port: ${portOf(message.dst)}`,
    `Session Initiation Protocol (${m})`,
    `    ${kind}-Line: ${startLineOf(message)}`,
    '    Message Header',
    ...fields,
    ...(body === '' ? [] : ['    Message Body', ...content]),
  ].join('\n')}\n\n`;
}

function layers(message: Written, number: number) {
  const [line, header] = [startLineOf(message), message.text.slice(startLineOf(message).length + 2)];
  return {
    frame: {
      'frame.number': String(number),
      'frame.time_epoch': `${Math.floor(message.timeUs / 1e6)}.${clock(message).us}000`,
    },
    ip: { 'ip.src': hostOf(message.src), 'ip.dst': hostOf(message.dst) },
    udp: { 'udp.srcport': portOf(message.src), 'udp.dstport': portOf(message.dst) },
    sip: { [isRequest(message) ? 'sip.Request-Line' : 'sip.Status-Line']: line, 'sip.msg_hdr': header },
  };
}

/** Names as -T ek writes them. */
function ekLayers(message: Written, number: number) {
  const { frame: of, ip, udp, sip } = layers(message, number);
  const named = (group: string, fields: Record<string, string>) =>
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${group}_${name.replaceAll('.', '_')}`, value]));
  return {
    frame: named('frame', of),
    ip: named('ip', ip),
    udp: named('udp', udp),
    sip: named('sip', sip as Record<string, string>),
  };
}

function rawLayers(message: Written) {
  const bytes = (text: string) => [hex(text), 0, text.length, 0, 1];
  const ip = (at: string) => [hex(String.fromCharCode(...hostOf(at).split('.').map(Number))), 26, 4, 0, 32];
  const port = (at: string) => [Number(portOf(at)).toString(16).padStart(4, '0'), 34, 2, 0, 5];
  return {
    frame_raw: bytes(`${' '.repeat(42)}${message.text}`),
    frame: { 'frame.encap_type_raw': ['', 0, 0, 0, 13] },
    ip: { 'ip.src_raw': ip(message.src), 'ip.dst_raw': ip(message.dst) },
    udp_raw: bytes(' '.repeat(8)),
    udp: { 'udp.srcport_raw': port(message.src), 'udp.dstport_raw': port(message.dst) },
    sip_raw: bytes(message.text),
  };
}

const entity = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function pdml(message: Written, number: number): string {
  const { frame: of, ip, udp } = layers(message, number);
  const field = ([name, show]: [string, string]) =>
    `    <field name="${name}" showname="${name}" size="4" show="${show}"/>\n`;
  const [line, header] = [startLineOf(message), message.text.slice(startLineOf(message).length + 2)];
  const kind = isRequest(message) ? 'Request' : 'Status';
  return `<packet>\n${[of, ip, udp].flatMap((fields) => Object.entries(fields).map(field)).join('')}    <field name="sip.${kind}-Line" showname="${kind}-Line: ${entity(line)}" size="1" show="${entity(line)}" value="00">\n    <field name="sip.msg_hdr" showname="Message Header" size="1" show="${entity(withLineFeeds(header))}" value="00">\n</packet>\n`;
}

/** Node 1 is whom the first message goes to: what it says has a tab before its length. */
function follow(messages: readonly Written[]): string {
  const head = `\n${'='.repeat(67)}\nFollow: udp,ascii\nFilter: udp.stream eq 0\nNode 0: ${messages[0]!.src}\nNode 1: ${messages[0]!.dst}\n`;
  const chunk = ({ isSent, text }: Written) => `${isSent ? '' : '\t'}${text.length}\n${text}\n`;
  return `${head}${messages.map(chunk).join('')}${'='.repeat(67)}\n`;
}

export const CAPTURE_TOOL_WRITERS: readonly Writer[] = [
  {
    name: 'sngrep',
    format: 'sngrep',
    time: 'us',
    places: 'both',
    write: each((message) => `${slashed(message)} ${message.src} -> ${message.dst}\n${message.text}\n\n`),
  },
  {
    name: 'ngrep byline',
    format: 'ngrep byline',
    time: 'us',
    places: 'both',
    write: each(
      (message, index) =>
        `#\nU ${slashed(message)} ${message.src} -> ${message.dst} #${index + 1}\n${byline(message.text)}\n`,
    ),
  },
  {
    name: 'ngrep',
    format: 'ngrep',
    time: 'us',
    places: 'both',
    isChanged: true,
    write: each((message) => `#\nU ${slashed(message)} ${message.src} -> ${message.dst}\n${wrapped(message.text)}`),
  },
  {
    name: 'ngrep single',
    format: 'ngrep single',
    time: 'us',
    places: 'both',
    isChanged: true,
    write: each((message) => `#\nU ${slashed(message)} ${message.src} -> ${message.dst} ${dotted(message.text)}\n`),
  },
  {
    name: 'sipgrep',
    format: 'sipgrep',
    time: 'us',
    places: 'both',
    write: each((message) => `\nU ${slashed(message)} ${message.src} -> ${message.dst}\n\n${byline(message.text)}\n`),
  },
  { name: 'tcpdump (-A)', format: 'tcpdump', time: 'us', places: 'both', write: each(tcpdump) },
  { name: 'tcpdump (-v)', format: 'tcpdump', time: 'us', places: 'both', isChanged: true, write: each(tcpdumpVerbose) },
  {
    name: 'tshark tree',
    format: 'tshark tree',
    time: 'us',
    places: 'both',
    isChanged: true,
    write: each((m, i) => frame(m, i + 1)),
  },
  {
    name: 'tshark json',
    format: 'tshark json',
    time: 'us',
    places: 'both',
    write: (messages) =>
      JSON.stringify(
        messages.map((message, index) => ({ _source: { layers: layers(message, index) } })),
        null,
        2,
      ),
  },
  {
    name: 'tshark json (ek)',
    format: 'tshark json',
    time: 'us',
    places: 'both',
    write: each((message, index) => `{"index":{}}\n${JSON.stringify({ layers: ekLayers(message, index) })}\n`),
  },
  {
    name: 'tshark jsonraw',
    format: 'tshark jsonraw',
    time: 'none',
    places: 'both',
    write: (messages) =>
      JSON.stringify(
        messages.map((message) => ({ _source: { layers: rawLayers(message) } })),
        null,
        2,
      ),
  },
  {
    name: 'tshark pdml',
    format: 'tshark pdml',
    time: 'us',
    places: 'both',
    write: each(pdml, '<pdml>\n', '</pdml>\n'),
  },
  { name: 'tshark follow', format: 'tshark follow', time: 'none', places: 'both', write: follow },
  {
    name: 'homer (text)',
    format: 'homer',
    time: 'us',
    places: 'both',
    write: each((message) => {
      const { day, time, us } = clock(message);
      return `proto:UDP ${day}T${time}.${us}Z  ${message.src} ---> ${message.dst}\r\n\r\n${message.text}\r\n`;
    }),
  },
  {
    name: 'homer (JSON)',
    format: 'json',
    time: 'us',
    places: 'both',
    write: (messages) =>
      JSON.stringify(
        messages.map(({ src, dst, timeUs, text }) => ({
          protocol_header: {
            srcIp: hostOf(src),
            srcPort: Number(portOf(src)),
            dstIp: hostOf(dst),
            dstPort: Number(portOf(dst)),
            protocol: 17,
            timeSeconds: Math.floor(timeUs / 1e6),
            timeUseconds: timeUs % 1e6,
          },
          raw: text,
        })),
        null,
        1,
      ),
  },
  {
    name: 'sip-viewer',
    format: 'sip-viewer',
    time: 'ms',
    places: 'both',
    write: each((message) => {
      const { y, m, d, time, ms } = clock(message);
      return `[${y}/${m}/${d} ${time}.${ms}] ${message.isSent ? 'OUT' : 'IN'} ${message.src} --> ${message.dst}\n\n${message.text}\n\n${'-'.repeat(23)}\n`;
    }),
  },
];
