import type { LogFormat } from '../format.ts';

/** traceSM: `-->` came in, `<--` went out; L is the local side, R the other. */
export const AVAYA_TRACESM: LogFormat = {
  name: 'avaya tracesm',
  about: {
    product: 'Avaya Aura Session Manager',
    switchOn: '`traceSM` on its console: press `s`, choose SIP; `w` writes the file',
    lacks: 'the zone',
  },
  lines: 6,
  banner:
    /(?<time>\d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d\.\d{3}) (?:(?<received>-->)|(?<sent><--))[^\n]*\n(?:[^\n]*\n){0,3}?\s*(?:in|e)gress: \{ L(?<local>[^/\s]+)\/R(?<remote>[^/\s]+)\/(?<transport>\w+)\/[^\n]*\n(?:[^\n]*\n){0,2}?-{20}\s*$/,
  dateOrder: 'dmy',
  ends: /^-{20}$/,
};

/** `SIPMESSAGES.txt`; the brackets around a number stand on the first line and the last. */
export const AVAYA_SIPMESSAGES: LogFormat = {
  name: 'avaya sipmessages',
  about: {
    product: 'Avaya one-X Communicator, SBCE (`SIPMESSAGES.txt`)',
    switchOn:
      'one-X: Settings, Troubleshooting, log level "Debug"; in `%APPDATA%\\Avaya\\Avaya one-X Communicator\\Log Files`',
    lacks: 'the zone, the local address, the transport',
  },
  lines: 2,
  banner:
    /\[(?<time>\d\d\/\d\d\/\d{4} [\d:.]+)\][^\n]{0,80}SIGNAL: \[\w+\] (?:(?<received>RECEIVED) from|(?<sent>SEN(?:T|DING)) to) (?<remote>[^\s]+?)\.? Length= *\d+[^\n]*\n\{\s*\n(?:\[\w+\] )?$/,
  dateOrder: 'mdy',
  ends: /^(?:\[\w+\] )?\}$/,
};

export const AVAYA_WORKPLACE: LogFormat = {
  name: 'avaya workplace',
  about: {
    product: 'Avaya Workplace, Equinox, Communicator (Avaya CSDK)',
    switchOn: 'Settings, Support, "Enable diagnostics", then "Report a problem": `UccLog.log`',
    lacks: 'the zone, the local address, the transport',
  },
  banner:
    /(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3})[^\n]{0,80}\[CSDK::SIP\] (?:(?<sent>SENDING)|(?<received>RECEIVED)) \d+ bytes (?:to|from) (?<remote>\S+) \{\s*$/,
  ends: /^\}$/,
};
