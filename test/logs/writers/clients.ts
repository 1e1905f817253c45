import type { Written } from './dialog.ts';
import { clock, each, isRequest, prefixed, remoteOf, type Writer, withLineFeeds } from './writer.ts';

function pjsua(message: Written): string {
  const { time, ms } = clock(message);
  const [way, side] = message.isSent ? ['TX', 'to'] : ['RX', 'from'];
  const what = isRequest(message) ? `Request msg ${message.method}` : `Response msg 200/${message.method}`;
  return `${time}.${ms}           pjsua_core.c  .${way} ${message.text.length} bytes ${what}/cseq=1 (tdta0x7f01) ${side} UDP ${remoteOf(message)}:\n${message.text}\n--end msg--\n`;
}

function belleStamp(message: Written): string {
  const { day, time, ms } = clock(message);
  return `${day} ${time}:${ms} belle-sip-message-channel [0x55d0c8]`;
}

function belleBanner(message: Written, length: number): string {
  return message.isSent
    ? `${belleStamp(message)}: message sent to [UDP://${remoteOf(message)}], size: [${length}] bytes\n`
    : `${belleStamp(message)}: received [${length}] new bytes from [UDP://${remoteOf(message)}]:\n`;
}

/** A stream that brings a body by itself, with other lines between. */
function belleInPieces(message: Written): string {
  const at = message.text.indexOf('\r\n\r\n') + 4;
  const pieces = message.isSent ? [message.text] : [message.text.slice(0, at), message.text.slice(at)];
  return pieces
    .filter((piece) => piece !== '')
    .map(
      (piece) =>
        `${belleBanner(message, piece.length)}${piece}\n${belleStamp(message)} [${piece.length}] bytes parsed\n`,
    )
    .join('');
}

function sipp(message: Written, isNew: boolean): string {
  const { day, time, us } = clock(message);
  const stamp = isNew ? `${day}T${time}.${us}+00:00` : `${day} ${time}.${us}`;
  const way = message.isSent ? 'sent' : 'received';
  const size = isNew || !message.isSent ? `[${message.text.length}] bytes` : `(${message.text.length} bytes)`;
  return `${'-'.repeat(47)} ${stamp}\nUDP message ${way} ${size}${isNew || message.isSent ? ':' : ' :'}\n\n${message.text}\n`;
}

function jssipWords(message: Written): string {
  return message.isSent ? 'sending message:' : 'received text message:';
}

export const CLIENT_WRITERS: readonly Writer[] = [
  { name: 'pjsua', format: 'pjsua', time: 'ms of day', places: 'remote', write: each(pjsua) },
  {
    name: 'pjsua (Android, a prefix on every line)',
    format: 'pjsua',
    time: 'ms of year',
    places: 'remote',
    isChanged: true,
    write: each((message) => {
      const { m, d, time, ms } = clock(message);
      return prefixed(pjsua(message), `${m}-${d} ${time}.${ms}  1234  1260 I pjsip   : `);
    }),
  },
  {
    name: 'belle-sip',
    format: 'belle-sip',
    time: 'ms',
    places: 'remote',
    write: each(
      (message) => `${belleBanner(message, message.text.length)}${message.text}\n${belleStamp(message)}: done\n`,
    ),
  },
  {
    name: 'belle-sip (headers and body in separate records)',
    format: 'belle-sip',
    time: 'ms',
    places: 'remote',
    write: each(belleInPieces),
    isChanged: true,
  },
  {
    name: 'baresip',
    format: 'baresip',
    time: 'ms of day',
    places: 'both',
    write: each((message) => {
      const { time, ms } = clock(message);
      return `\u001b[36;1m${time}.${ms}#\nUDP ${message.src} -> ${message.dst}\n${message.text}\u001b[;m\n\rcall: answering\r`;
    }),
  },
  {
    name: 'baresip (1.0, without a time)',
    format: 'baresip',
    time: 'none',
    places: 'both',
    write: each((message) => `\u001b[36;1m#\nUDP ${message.src} -> ${message.dst}\n${message.text}\u001b[;m\n`),
  },
  {
    name: 'twinkle',
    format: 'twinkle',
    time: 'us',
    places: 'remote',
    write: each((message) => {
      const { y, m, d, time, us } = clock(message);
      const [way, name] = message.isSent ? ['Send to', 'send_sip_udp'] : ['Received from', 'process_sip_msg'];
      return `+++ ${d}-${m}-${y} ${time}.${us} INFO SIP ::${name}\n${way}: udp:${remoteOf(message)}\n${withLineFeeds(message.text)}\n---\n\n`;
    }),
  },
  {
    name: 'sipp messages (3.6)',
    format: 'sipp messages',
    time: 'us',
    places: 'none',
    write: each((m) => sipp(m, false)),
  },
  {
    name: 'sipp messages (3.7)',
    format: 'sipp messages',
    time: 'us',
    places: 'none',
    write: each((m) => sipp(m, true)),
  },
  {
    name: 'jssip (node, into a file)',
    format: 'jssip',
    time: 'ms',
    places: 'none',
    write: each((message) => {
      const { day, time, ms } = clock(message);
      return `${day}T${time}.${ms}Z JsSIP:Transport ${jssipWords(message)}\n\n${message.text}\n\n`;
    }),
  },
  {
    name: 'jssip (node, on a terminal)',
    format: 'jssip',
    time: 'none',
    places: 'none',
    isChanged: true,
    write: each((message) =>
      prefixed(`${jssipWords(message)}\n\n${message.text}\n`, '  \u001b[38;5;69;1mJsSIP:Transport \u001b[0m', '\r\r'),
    ),
  },
  {
    name: 'jssip (copied from the console of Chrome)',
    format: 'jssip',
    time: 'ms of day',
    places: 'none',
    write: each((message) => {
      const { time, ms } = clock(message);
      return `${time}.${ms} jssip.js:26614 ${jssipWords(message)}\n\n${withLineFeeds(message.text)}\n\n${time}.${ms} jssip.js:26614 send()\n`;
    }),
  },
  {
    name: 'jssip (a browser, with what has passed behind)',
    format: 'jssip',
    time: 'none',
    places: 'none',
    write: each((message) => `JsSIP:Transport ${jssipWords(message)}\n\n${withLineFeeds(message.text)}\n +12ms\n`),
  },
  {
    name: 'sip.js',
    format: 'sip.js',
    time: 's',
    places: 'none',
    write: each((message) => {
      const { weekday, month, d, y, time } = clock(message);
      const words = message.isSent ? 'Sending WebSocket message:' : 'Received WebSocket text message:';
      return `${weekday} ${month} ${d} ${y} ${time} GMT+0000 (Coordinated Universal Time) | sip.Transport | ${words}\n\n${message.text}\n\n`;
    }),
  },
  {
    name: 'har',
    format: 'har',
    time: 'us',
    places: 'none',
    write: (messages) => JSON.stringify(har(messages), null, 2),
  },
  {
    name: 'har (in one line)',
    format: 'har',
    time: 'us',
    places: 'none',
    write: (messages) => JSON.stringify(har(messages)),
  },
];

function har(messages: readonly Written[]) {
  const frames = messages.map(({ isSent, timeUs, text }) => ({
    type: isSent ? 'send' : 'receive',
    time: timeUs / 1e6,
    opcode: 1,
    data: text,
  }));
  const request = { method: 'GET', url: 'wss://pbx.example.org/' };
  return { log: { version: '1.2', entries: [{ request, _resourceType: 'websocket', _webSocketMessages: frames }] } };
}
