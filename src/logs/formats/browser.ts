import type { LogFormat } from '../format.ts';

/** JsSIP's Transport through the module debug: in a browser, in node, or as Chrome copies its console. */
export const JSSIP: LogFormat = {
  name: 'jssip',
  about: {
    product: 'JsSIP',
    switchOn: "`JsSIP.debug.enable('JsSIP:*')` in the console of the browser; `DEBUG=JsSIP:*` in node",
    lacks: 'every address; in a browser the date, and any time unless the console shows timestamps',
  },
  banner:
    /(?:JsSIP:Transport\S{0,40}|\S\.js:\d+|(?:^|\n)[ \t]{0,40}) ?\*{0,2}(?:(?<sent>sending)|(?<received>received)(?: text| binary)?) message:\*{0,2}\s*(?:%c\s*)?$/i,
  lines: 2,
  ends: /^\+\d+m?s$/,
};

/** Source: onsip/SIP.js src/platform/web/transport/transport.ts. */
export const SIP_JS: LogFormat = {
  name: 'sip.js',
  about: {
    product: 'SIP.js',
    switchOn: "`transportOptions: { traceSip: true }` and `logLevel: 'debug'` among the options of the user agent",
    lacks: 'every address, fractions of a second',
  },
  banner: /(?:(?<sent>Sending)|(?<received>Received)) WebSocket (?:text |binary )?message:\s*$/,
};

/** The messages of a WebSocket in a HAR file: what Chrome saves of its network page. */
export const CHROME_HAR: LogFormat = {
  name: 'har',
  about: {
    product: 'Chrome and Edge: HAR of the network page',
    switchOn: 'developer tools, Network, "Export HAR": the messages of its WebSockets',
    lacks: 'every address (the name of the server stands in the entry)',
  },
  lines: 4,
  banner:
    /"type"\s*:\s*"(?:(?<sent>send)|(?<received>receive))"\s*,\s*"time"\s*:\s*(?<epoch>\d+(?:\.\d+)?)\s*,\s*"opcode"\s*:\s*\d+\s*,\s*"data"\s*:\s*"$/,
};
