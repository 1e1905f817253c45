import type { Written } from './dialog.ts';
import {
  clock,
  each,
  hostOf,
  localOf,
  portOf,
  prefixed,
  remoteOf,
  startLineOf,
  type Writer,
  withLineFeeds,
} from './writer.ts';

const RULE_20 = '-'.repeat(20);

function audiocodesBanner(message: Written): string {
  const way = message.isSent
    ? `Outgoing SIP Message to ${remoteOf(message)} from`
    : `Incoming SIP Message from ${remoteOf(message)} to`;
  return `---- ${way} SIPInterface #1 (SIP_IF) UDP TO(#553) SocketID(1) ----`;
}

function audiocodesHead(message: Written, number: number): string {
  const { m, d, time, ms } = clock(message);
  return `${m}/${d} ${time}.${ms}  192.0.2.9  local0.notice  [S=${number}] [SID=cd9263:28:29209476]  `;
}

/** The text of the message in records of `size` characters, the first lines of which have the prefix. */
function audiocodes(size: number): Writer['write'] {
  return each((message, index) => {
    const { m, d, time, ms } = clock(message);
    const head = (at: number) => audiocodesHead(message, 1000 + 10 * index + at);
    const indent = ' '.repeat(head(0).length);
    const text = withLineFeeds(message.text).replace(/\n$/, '');
    let out = `${head(0)}(N ${2000 + index})  ${audiocodesBanner(message)}\n${indent}[Time:${d}-${m}@${time}.${ms}]\n`;
    for (let at = 0, piece = 1; at < text.length; at += size, piece++) {
      out += `${head(piece)}${text.slice(at, at + size).replaceAll('\n', `\n${indent}`)}\n`;
    }
    return `${out}${head(9)}(N ${3000 + index})  (#268)Route found\n`;
  });
}

function ios(message: Written, prefix: string): string {
  return `${prefix}//-1/xxxxxxxxxxxx/SIP/Msg/ccsipDisplayMsg:\n${message.isSent ? 'Sent' : 'Received'}: \n${withLineFeeds(message.text)}\n`;
}

function iosTime(message: Written): string {
  const { month, d, time, ms } = clock(message);
  return `*${month} ${d} ${time}.${ms}: `;
}

/** A terminal of 80 columns. */
function folded(text: string): string {
  return text.replace(/.{80}(?=.)/g, '$&\n');
}

function cucmBanner(message: Written): string {
  const [host, port] = [hostOf(remoteOf(message)), portOf(remoteOf(message))];
  return message.isSent
    ? `SIPTcp - wait_SdlSPISignal: Outgoing SIP TCP message to ${host} on port ${port} index 24203 `
    : `SIPTcp - wait_SdlReadRsp: Incoming SIP TCP message from ${host} on port ${port} index 7 with ${message.text.length} bytes:`;
}

function cucm(message: Written, banner: string): string {
  const { time, ms } = clock(message);
  const stamp = (number: string) => `${number} |${time}.${ms} |AppInfo  |`;
  return `${stamp('00018751.002')}${banner}\n[587,NET]\n${withLineFeeds(message.text)}\n${stamp('00018751.003')}SIPTcp - SignalCounter = 300\n`;
}

function phone(message: Written, index: number, size: number): string {
  const { month, d, time, us } = clock(message);
  const head = (number: number) => `${5904 + index * 10 + number} DEB ${month} ${d} ${time}.${us} (618:927) JAVA-`;
  const text = prefixed(message.text, '\t', '^M').slice(1);
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g'))!;
  const records = pieces.map((piece, at) => (at === 0 ? piece : `${head(at)}${piece}`));
  const way = message.isSent ? 'sent--->' : 'recv<---';
  return `${head(0)}sipio-${way} ${records.join('\n').replace(/\n$/, '')}\n${head(9)}::End-Of-Sip-Message::\n${head(9)}[[MESSAGE_1.0]]: [SIPCC] --> ${startLineOf(message)}() --> [192.0.2.1] : \n`;
}

function expressway(message: Written): string {
  const { day, time, ms } = clock(message);
  const [way, side] = message.isSent ? ['Sent', 'Dst'] : ['Received', 'Src'];
  const place = (name: string, at: string) => `${name}-ip="${hostOf(at)}" ${name}-port="${portOf(at)}"`;
  return `${day}T${time}.${ms}+00:00 vcse tvcs: UTCTime="${day} ${time},${ms}" Module="network.sip" Level="DEBUG":  Action="${way}" ${place('Local', localOf(message))} ${place(side, remoteOf(message))} Msg-Hash="1"\n SIPMSG:\n |${prefixed(message.text, ' ').slice(1)} |\n`;
}

function lync(message: Written, index: number): string {
  const { y, m, d, time, ms } = clock(message);
  const [head, body = ''] = withLineFeeds(message.text).split('\n\n');
  const direction = message.isSent ? 'outgoing' : 'incoming;source="internal edge";destination="external edge"';
  return `TL_INFO(TF_PROTOCOL) [0]06E4.0EB4::${m}/${d}/${y}-${time}.${ms}.0000${index} (SIPStack,SIPAdminLog::TraceProtocolRecord:SIPAdminLog.cpp(125))$$begin_record\nTrace-Correlation-Id: 1\nInstance-Id: 2\nDirection: ${direction}\nPeer: ${remoteOf(message)}\nMessage-Type: request\nStart-Line: ${head}\nMessage-Body: ${body === '' ? '-' : `${body}\n`}\n$$end_record\n\n`;
}

function uccApi(message: Written): string {
  const { y, m, d, time, ms } = clock(message);
  const stamp = `${m}/${d}/${y}|${time}.${ms} 1A2C:2D10 INFO  :: `;
  const size = `${message.text.length} bytes:`;
  const way = message.isSent
    ? `Sending Packet - ${remoteOf(message)} (From Local Address: ${localOf(message)}) ${size}`
    : `Data Received - ${remoteOf(message)} (To Local Address: ${localOf(message)}) ${size}`;
  const end = message.isSent ? 'End of Sending Packet' : 'End of Data Received';
  return `${stamp}${way}\n${prefixed(message.text, stamp)}${stamp}${end} - ${remoteOf(message)} ${size}\n`;
}

function traceSm(message: Written): string {
  const { y, m, d, time, ms } = clock(message);
  const [arrow, way, other] = message.isSent ? ['<--', 'egress', 'ingress'] : ['-->', 'ingress', 'egress'];
  return `com.avaya.asm  SIPMSGT \n${RULE_20}\n${d}/${m}/${y} ${time}.${ms} ${arrow} \n\toctets: ${message.text.length}, Body Length: 0\n\t${way}: { L${localOf(message)}/R${remoteOf(message)}/UDP/0xa }\n\t${other}: [NO TARGET]\n${RULE_20}\n${withLineFeeds(message.text)}\n${RULE_20}\n`;
}

export const ENTERPRISE_WRITERS: readonly Writer[] = [
  {
    name: 'oracle sipmsg.log',
    format: 'oracle sipmsg.log',
    time: 'ms of year',
    places: 'both',
    write: each((message) => {
      const { month, d, time, ms } = clock(message);
      const way = message.isSent ? 'sent to' : 'received from';
      return `${month} ${d} ${time}.${ms} On [257:888]${localOf(message)} ${way} ${remoteOf(message)}\n${withLineFeeds(message.text)}\n${'-'.repeat(40)}\n`;
    }),
  },
  {
    name: 'audiocodes',
    format: 'audiocodes',
    time: 'ms of year',
    places: 'remote',
    write: audiocodes(5000),
    isChanged: true,
  },
  {
    name: 'audiocodes (a message in several records)',
    format: 'audiocodes',
    time: 'ms of year',
    places: 'remote',
    write: audiocodes(300),
    isChanged: true,
  },
  {
    name: 'audiocodes (line ends written by syslog)',
    format: 'audiocodes',
    time: 'ms of year',
    places: 'remote',
    write: each((message, index) => {
      const { m, d, time, ms } = clock(message);
      const text = `${audiocodesBanner(message)}\r\n[Time:${d}-${m}@${time}.${ms}]\r\n${message.text}`;
      return `${audiocodesHead(message, index)}(N ${index})  ${text.replaceAll('\r\n', '#015#012')}\n`;
    }),
  },
  {
    name: 'cisco ios',
    format: 'cisco ios',
    time: 'ms of year',
    places: 'none',
    write: each((message, index) => ios(message, `00${1000 + index}: ${iosTime(message)}`)),
  },
  {
    name: 'cisco ios (time since start)',
    format: 'cisco ios',
    time: 'none',
    places: 'none',
    write: each((message) => ios(message, '00:11:29: ')),
  },
  {
    name: 'cisco ios (web page with an empty line behind every line)',
    format: 'cisco ios',
    time: 'ms of year',
    places: 'none',
    isChanged: true,
    write: each((message) => ios(message, iosTime(message)).replace(/\n\n+/g, '\n').replaceAll('\n', '\n\n')),
  },
  {
    name: 'cisco ios (terminal of 80 columns)',
    format: 'cisco ios',
    time: 'ms of year',
    places: 'none',
    write: each((message) => folded(ios(message, iosTime(message)))),
  },
  {
    name: 'cucm sdl',
    format: 'cucm sdl',
    time: 'ms of day',
    places: 'remote',
    write: each((message) => cucm(message, cucmBanner(message))),
  },
  {
    name: 'cucm sdl (UDP)',
    format: 'cucm sdl',
    time: 'ms of day',
    places: 'remote',
    write: each((message) => {
      const place = `${hostOf(remoteOf(message))}:[${portOf(remoteOf(message))}]`;
      const banner = message.isSent
        ? `SIPUdp - wait_SdlSPISignal: Outgoing SIP UDP message to ${place}:`
        : `SIPUdp - wait_UdpDataInd: Incoming SIP UDP message size ${message.text.length} from ${place}:`;
      return cucm(message, banner);
    }),
  },
  {
    name: 'cucm sdl (web page that joins all lines)',
    format: 'cucm sdl',
    time: 'ms of day',
    places: 'remote',
    isChanged: true,
    write: each((message) => `${cucm(message, cucmBanner(message)).replace(/\s*\n\s*/g, ' ')}\n`),
  },
  {
    name: 'cisco phone',
    format: 'cisco phone',
    time: 'us of year',
    places: 'none',
    write: each((m, i) => phone(m, i, 5000)),
  },
  {
    name: 'cisco phone (records cut in the middle of a line)',
    format: 'cisco phone',
    time: 'us of year',
    places: 'none',
    write: each((m, i) => phone(m, i, 151)),
    isChanged: true,
  },
  {
    name: 'cisco jabber',
    format: 'cisco jabber',
    time: 'ms',
    places: 'none',
    write: each((message) => {
      const { day, time, ms } = clock(message);
      const way = message.isSent ? 'sent--->' : 'recv<---';
      return `${day} ${time},${ms} DEBUG [0x00001d34] [..ccsip_debug.c(1735)] [csf.sip-call-control] [platform_print_sip_msg] - sipio-${way} ${withLineFeeds(message.text)}\n`;
    }),
  },
  { name: 'expressway', format: 'expressway', time: 'ms', places: 'both', write: each(expressway), isChanged: true },
  { name: 'lync sipstack', format: 'lync sipstack', time: 'ms', places: 'remote', write: each(lync) },
  { name: 'lync client', format: 'lync client', time: 'ms', places: 'both', write: each(uccApi), isChanged: true },
  { name: 'avaya tracesm', format: 'avaya tracesm', time: 'ms', places: 'both', write: each(traceSm) },
  {
    name: 'avaya sipmessages',
    format: 'avaya sipmessages',
    time: 'ms',
    places: 'remote',
    write: each((message) => {
      const { y, m, d, time, ms } = clock(message);
      const way = message.isSent ? 'SENT to' : 'RECEIVED from';
      return `[${m}/${d}/${y} ${time}:${ms}] DBH:     SIGNAL: [5f70] ${way} ${remoteOf(message)}. Length= ${message.text.length}.\n{\n[5f70] ${withLineFeeds(message.text)}\n[5f70] }\n`;
    }),
  },
  {
    name: 'avaya workplace',
    format: 'avaya workplace',
    time: 'ms',
    places: 'remote',
    write: each((message) => {
      const { day, time, ms } = clock(message);
      const [way, side] = message.isSent ? ['SENDING', 'to'] : ['RECEIVED', 'from'];
      return `${day} ${time}.${ms} D [36308] [CSDK::SIP] ${way} ${message.text.length} bytes ${side} ${remoteOf(message)} {\n\n${withLineFeeds(message.text)}\n}\n`;
    }),
  },
  {
    name: 'alcatel oxe',
    format: 'alcatel oxe',
    time: 's',
    places: 'remote',
    isChanged: true,
    write: each((message, index) => {
      const { weekday, month, d, time, y } = clock(message);
      const way = message.isSent ? 'SEND MESSAGE TO' : 'RECEIVE MESSAGE FROM';
      const text = `(001501:000001) ${index} -> ${weekday} ${month} ${d} ${time} ${y} ${way} NETWORK (${remoteOf(message)} [UDP])\n----------------------utf8-----------------------\n${withLineFeeds(message.text).replace(/\n$/, '')}\n${'-'.repeat(49)}\n`;
      return text.replaceAll('\n', '\r\r\n');
    }),
  },
];
