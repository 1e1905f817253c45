import type { Written } from './dialog.ts';
import {
  clock,
  each,
  hostOf,
  isRequest,
  localOf,
  portOf,
  prefixed,
  remoteOf,
  startLineOf,
  type Writer,
  withLineFeeds,
} from './writer.ts';

const RULE = '-'.repeat(72);

function asterisk(message: Written, file: string): string {
  const { day, time, ms } = clock(message);
  return `[${day} ${time}.${ms}] VERBOSE[13563][C-00000001] ${file}: `;
}

function pjsip(message: Written): string {
  const kind = isRequest(message) ? 'request' : 'response';
  const way = message.isSent ? 'Transmitting' : 'Received';
  const side = message.isSent ? 'to' : 'from';
  return `<--- ${way} SIP ${kind} (${message.text.length} bytes) ${side} UDP:${remoteOf(message)} --->\n${message.text}\n`;
}

/** `prefix` stands before the line feed that its texts begin with. */
function chanSip(message: Written, prefix: string, transport: string): string {
  if (!message.isSent) {
    const text = withLineFeeds(message.text).replace(/\n$/, '');
    return `${prefix}\n<--- SIP read from ${transport}${remoteOf(message)} --->\n${text}\n<------------->\n${prefix}--- (9 headers 6 lines) ---\n`;
  }
  return isRequest(message)
    ? `${prefix}Reliably Transmitting (no NAT) to ${remoteOf(message)}:\n${message.text}\n---\n`
    : `${prefix}\n<--- Transmitting (NAT) to ${remoteOf(message)} --->\n${message.text}\n<------------>\n`;
}

function sofiaStamp(message: Written): string {
  const { time, us } = clock(message);
  const [way, side] = message.isSent ? ['send', 'to'] : ['recv', 'from'];
  const [host, port] = remoteOf(message).split(':');
  return `${way} ${message.text.length} bytes ${side} udp/[${host}]:${port} at ${time}.${us}:`;
}

function sipdump(message: Written): string {
  const { weekday, month, d, time, y } = clock(message);
  const fields = [
    `tag: ${message.isSent ? 'snd' : 'rcv'}`,
    'pid: 7014',
    'process: 0',
    `time: ${Math.floor(message.timeUs / 1e6)}.${clock(message).us}`,
    `date: ${weekday} ${month} ${d} ${time} ${y}`,
    'proto: udp ipv4',
    `srcip: ${hostOf(message.src)}`,
    `srcport: ${portOf(message.src)}`,
    `dstip: ${hostOf(message.dst)}`,
    `dstport: ${portOf(message.dst)}`,
  ];
  return `${'='.repeat(20)}\n${fields.join('\n')}\n${'~'.repeat(20)}\n${message.text}${'|'.repeat(20)}\n`;
}

function xlog(message: Written): string {
  return `${message.method} from udp:${message.src} to ${message.dst}\n${withLineFeeds(message.text)}\n`;
}

function yate(message: Written): string {
  const { y, m, d, time, us } = clock(message);
  const { text, isSent } = message;
  const what = isSent
    ? `sending ${text.length} bytes '${startLineOf(message)}' 0x7f01 to ${remoteOf(message)} [0x55d0]`
    : `received ${text.length} bytes SIP message from ${remoteOf(message)} [0x55d0]`;
  const end = text.endsWith('\n') ? '-----' : '\r\n-----';
  return `${y}${m}${d}${time.replaceAll(':', '')}.${us} <sip:INFO> 'udp:0.0.0.0:5060' ${what}\r\n-----\r\n${text}${end}\n`;
}

function jain(message: Written): string {
  const isSender = message.isSent;
  return `<message\nfrom="${message.src}" \nto="${message.dst}" \ntime="${Math.floor(message.timeUs / 1000)}"\nisSender="${isSender}" \ntransactionId="z9hg4bk" \ncallId="x" \nfirstLine="${startLineOf(message)}" \n>\n<![CDATA[${message.text}]]>\n</message>\n\n`;
}

function resiprocate(message: Written): string {
  const { day, time, ms } = clock(message);
  const [host, port] = [hostOf(remoteOf(message)), portOf(remoteOf(message))];
  const tuple = (place: string) => `[ V4 ${place} UDP target domain=unspecified mFlowKey=0 ]`;
  const way = message.isSent
    ? `Transmitting to ${tuple(`${host}:${port}`)} tlsDomain= via ${tuple(localOf(message))}`
    : `incoming from: ${tuple(`${host}:${port}`)}`;
  return `${day} ${time}.${ms} | DEBUG | RESIP:TRANSPORT | 110164 t328 ${way}\n\n${withLineFeeds(message.text)}\nsigcomp id=<none>\n`;
}

export const SERVER_WRITERS: readonly Writer[] = [
  {
    name: 'asterisk pjsip',
    format: 'asterisk pjsip',
    time: 'ms',
    places: 'remote',
    write: each((message) => `${asterisk(message, 'res_pjsip_logger.c')}${pjsip(message)}`),
  },
  {
    name: 'asterisk pjsip (console)',
    format: 'asterisk pjsip',
    time: 'none',
    places: 'remote',
    write: each(
      (message) => `${pjsip(message)}\u001b[0;37m    -- Executing [100@default:1] \u001b[1;36mDial\u001b[0m\n`,
    ),
  },
  {
    name: 'asterisk chan_sip',
    format: 'asterisk chan_sip',
    time: 'ms',
    places: 'remote',
    isChanged: true,
    write: each((message) => chanSip(message, asterisk(message, 'chan_sip.c'), 'UDP:')),
  },
  {
    name: 'asterisk chan_sip (1.4, on the console)',
    format: 'asterisk chan_sip',
    time: 'none',
    places: 'remote',
    isChanged: true,
    write: each((message) => chanSip(message, '', '')),
  },
  {
    name: 'sofia (before 2019, indented between two rules)',
    format: 'sofia siptrace',
    time: 'us of day',
    places: 'remote',
    isChanged: true,
    write: each((message) => `${sofiaStamp(message)}\n   ${RULE}\n${prefixed(message.text, '   ')}   ${RULE}\n`),
  },
  {
    name: 'sofia (2019, nothing behind the message)',
    format: 'sofia siptrace',
    time: 'us of day',
    places: 'remote',
    write: each((message) => `${sofiaStamp(message)}\n${RULE}\n${message.text}`),
  },
  {
    name: 'sofia (2022)',
    format: 'sofia siptrace',
    time: 'us of day',
    places: 'remote',
    write: each((message) => `${sofiaStamp(message)}\n${RULE}\n${message.text}\n`),
  },
  {
    name: 'sofia (TPORT_DUMP)',
    format: 'sofia siptrace',
    time: 'us of day',
    places: 'remote',
    write: each((message) => `${sofiaStamp(message).replace('send', 'sent')}\n${message.text}\u000b\n`),
  },
  {
    name: 'drachtio',
    format: 'drachtio',
    time: 'us',
    places: 'remote',
    write: each(
      (message) =>
        `${clock(message).day} ${clock(message).time}.${clock(message).us} ${sofiaStamp(message)}\n${message.text}\n \n`,
    ),
  },
  { name: 'kamailio sipdump', format: 'kamailio sipdump', time: 'us', places: 'both', write: each(sipdump) },
  {
    name: 'kamailio xlog',
    format: 'kamailio xlog',
    time: 'none',
    places: 'both',
    write: each(
      (message) => ` 0(7014) INFO: <script>: ${xlog(message)} 0(7014) ERROR: tm [t_lookup.c:1304]: new_t(): uri\n`,
    ),
  },
  {
    name: 'opensips xlog',
    format: 'opensips xlog',
    time: 's of year',
    places: 'both',
    write: each(
      (message) => `${clock(message).month} ${clock(message).d} ${clock(message).time} [7014] ${xlog(message)}`,
    ),
  },
  {
    name: 'sippy',
    format: 'sippy',
    time: 'ms of year',
    places: 'remote',
    write: each((message) => {
      const { d, month, time, ms } = clock(message);
      const way = message.isSent ? 'SENDING message to' : 'RECEIVED message from';
      return `${d} ${month} ${time}.${ms}/GLOBAL/b2bua: ${way} ${remoteOf(message)}:\n${message.text}\n`;
    }),
  },
  { name: 'yate', format: 'yate', time: 'us', places: 'remote', write: each(yate) },
  { name: 'jain-sip', format: 'jain-sip', time: 'ms', places: 'both', write: each(jain) },
  { name: 'resiprocate', format: 'resiprocate', time: 'ms', places: 'both where sent', write: each(resiprocate) },
  {
    name: 'genesys',
    format: 'genesys',
    time: 'ms of day',
    places: 'remote',
    write: each((message) => {
      const { time, ms } = clock(message);
      const way = message.isSent
        ? `Sending  [0,UDP] ${message.text.length} bytes to ${remoteOf(message)} >>>>>`
        : `SIPTR: Received [0,UDP] ${message.text.length} bytes from ${remoteOf(message)} <<<<<`;
      return `${time}.${ms}: ${way}\n${withLineFeeds(message.text)}\n\n`;
    }),
  },
  {
    name: 'broadworks',
    format: 'broadworks',
    time: 'ms',
    places: 'remote',
    write: each((message) => {
      const { y, m, d, time, ms } = clock(message);
      const way = message.isSent ? `OUT to ${remoteOf(message)}` : `IN from ${remoteOf(message)}`;
      return `${y}.${m}.${d} ${time}:${ms} UTC | Info | Sip | alice | callhalf-1\n\n\tudp ${message.text.length} Bytes ${way}\n${withLineFeeds(message.text)}\n\n`;
    }),
  },
];
