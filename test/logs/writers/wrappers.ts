import type { Written } from './dialog.ts';
import { SERVER_WRITERS } from './servers.ts';
import { clock, each, hostOf, portOf, prefixed, remoteOf, type Writer, withLineFeeds } from './writer.ts';

const PJSIP = SERVER_WRITERS.find(({ name }) => name === 'asterisk pjsip (console)')!;
const SIPP_LIKE = SERVER_WRITERS.find(({ name }) => name === 'sofia (2022)')!;

const iso = (message: Written) => `${clock(message).day}T${clock(message).time}.${clock(message).us}000Z`;

/** What another writer prints, each line in something that has the time of the message. */
function inEach(inner: Writer, wrap: (line: string, message: Written) => string): Writer['write'] {
  return each((message) =>
    inner
      .write([message])
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => `${wrap(line, message)}\n`)
      .join(''),
  );
}

const docker = (line: string, message: Written) =>
  JSON.stringify({ log: `${line}\n`, stream: 'stdout', time: iso(message) });

export const WRAPPER_WRITERS: readonly Writer[] = [
  {
    name: 'docker around asterisk pjsip',
    format: 'asterisk pjsip',
    time: 'us',
    places: 'remote',
    write: inEach(PJSIP, docker),
  },
  {
    name: 'docker around sofia',
    format: 'sofia siptrace',
    time: 'us',
    places: 'remote',
    write: inEach(SIPP_LIKE, docker),
  },
  {
    name: 'docker json-file',
    format: 'docker json-file',
    time: 'us',
    places: 'none',
    write: each((message) =>
      prefixed(message.text, '')
        .split('\n')
        .slice(0, -1)
        .map((line) => `${docker(`${line}\r`, message)}\n`)
        .join(''),
    ),
  },
  {
    name: 'cri around asterisk pjsip',
    format: 'asterisk pjsip',
    time: 'us',
    places: 'remote',
    isChanged: true,
    write: inEach(PJSIP, (line, message) => `${iso(message)} stdout F ${line}`),
  },
  {
    name: 'cri',
    format: 'cri',
    time: 'us',
    places: 'none',
    write: each((message) => prefixed(message.text, `${iso(message)} stdout F `)),
  },
  {
    name: 'syslog around asterisk pjsip',
    format: 'asterisk pjsip',
    time: 's of year',
    places: 'remote',
    isChanged: true,
    write: inEach(PJSIP, (line, message) => `Nov 22 ${clock(message).time} pbx1 asterisk[1234]: ${line}`),
  },
  {
    name: 'syslog',
    format: 'syslog',
    time: 'us',
    places: 'none',
    write: each((message) => prefixed(message.text, `<134>1 ${iso(message)} proxy sipd[77]: `)),
  },
  {
    name: 'syslog (line ends written)',
    format: 'kamailio xlog',
    time: 's of year',
    places: 'remote',
    write: each((message) => {
      const way = message.isSent ? 'out' : 'in';
      return `Nov 22 ${clock(message).time} sbc1 /usr/sbin/kamailio[77]: INFO: <script>: ${way} udp:${remoteOf(message)} ${message.text.replaceAll('\r', '#015').replaceAll('\n', '#012')}\n`;
    }),
  },
  {
    name: 'loki (API)',
    format: 'loki',
    time: 'us',
    places: 'none',
    write: (messages) =>
      JSON.stringify({
        data: {
          result: [{ stream: { app: 'sip' }, values: messages.map(({ timeUs, text }) => [`${timeUs}000`, text]) }],
        },
      }),
  },
  {
    name: 'loki (logcli, what is known behind the text)',
    format: 'json',
    time: 'us',
    places: 'none',
    write: each((message) => `${JSON.stringify({ labels: {}, line: message.text, timestamp: iso(message) })}\n`),
  },
  {
    name: 'json',
    format: 'json',
    time: 'ms',
    places: 'both',
    write: each((message) => {
      const { day, time, ms } = clock(message);
      const [timestamp, direction] = [`${day}T${time}.${ms}Z`, message.isSent ? 'out' : 'in'];
      return `${JSON.stringify({ timestamp, direction, raw: message.text, src: message.src, dst: message.dst, proto: 'udp' })}\n`;
    }),
  },
  {
    name: 'json (ports by themselves, milliseconds since 1970)',
    format: 'json',
    time: 'ms',
    places: 'both',
    write: each(({ timeUs, src, dst, text }) => {
      const ports = { src_port: Number(portOf(src)), dst_port: Number(portOf(dst)) };
      return `${JSON.stringify({ ts: Math.floor(timeUs / 1000), src_ip: hostOf(src), dst_ip: hostOf(dst), ...ports, msg: text })}\n`;
    }),
  },
  {
    name: 'json around a record of asterisk pjsip',
    format: 'asterisk pjsip',
    time: 'us',
    places: 'remote',
    write: each((message) => `${JSON.stringify({ '@timestamp': iso(message), message: PJSIP.write([message]) })}\n`),
  },
];

const say = (message: Written) => `${clock(message).day} ${clock(message).time},${clock(message).ms}`;
const words = (message: Written) => (message.isSent ? `TX ${remoteOf(message)}` : `RX ${remoteOf(message)}`);

/** What no format claims. */
export const GENERIC_WRITERS: readonly Writer[] = [
  {
    name: 'escaped in one line',
    format: 'log',
    time: 'ms',
    places: 'remote',
    write: each((message) => `${say(message)} DEBUG sip ${words(message)} msg=${JSON.stringify(message.text)}\n`),
  },
  {
    name: 'escaped twice',
    format: 'log',
    time: 'none',
    places: 'none',
    write: each((message) => `${JSON.stringify({ inner: JSON.stringify({ sip: message.text }) })}\n`),
  },
  {
    name: 'a program nobody knows',
    format: 'log',
    time: 'ms',
    places: 'both',
    write: each((message) => `*** ${say(message)} sipd ${message.src} -> ${message.dst}\n${message.text}\n*** end\n`),
  },
  {
    name: 'a program nobody knows, with a prefix on every line',
    format: 'log',
    time: 'ms',
    places: 'none',
    isChanged: true,
    write: each((message) => prefixed(message.text, `[${say(message)}] sipd> `)),
  },
  { name: 'one behind the other', format: 'log', time: 'none', places: 'none', write: each(({ text }) => text) },
  {
    name: 'one behind the other (line feeds alone)',
    format: 'log',
    time: 'none',
    places: 'none',
    write: each(({ text }) => withLineFeeds(text)),
  },
  {
    name: 'as an RFC prints it',
    format: 'log',
    time: 'none',
    places: 'none',
    isChanged: true,
    write: each(
      ({ text }, index) =>
        `   F${index + 1} Alice -> Bob\n\n${prefixed(text, '      ')}\n   The next message follows.\n\n`,
    ),
  },
  {
    name: 'in the fences of Markdown',
    format: 'log',
    time: 'none',
    places: 'none',
    write: each(({ text }) => `Then this is sent:\n\n\`\`\`\n${withLineFeeds(text)}\n\`\`\`\n\n`),
  },
  {
    name: 'the source of a web page',
    format: 'log',
    time: 'none',
    places: 'none',
    isChanged: true,
    write: each(
      ({ text }) => `<p>Trace:<pre>\n${withLineFeeds(text).replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</pre>\n`,
    ),
  },
  {
    name: 'with `^M` at the end of lines',
    format: 'log',
    time: 'none',
    places: 'none',
    write: each(({ text }) => `${text.replaceAll('\r\n', '^M\n')}\n`),
  },
];
