import type { LogFormat } from '../format.ts';

/**
 * What reSIProcate says of a message before it dumps one, at debug level. The prefix differs between programs: `LEVEL |
 * yyyymmdd-hhmmss.mmm | app | subsystem | ..` (repro), `yyyy-mm-dd hh:mm:ss.mmm | LEVEL | subsystem | ..` (Bria).
 */
export const RESIPROCATE: LogFormat = {
  name: 'resiprocate',
  about: {
    product: 'reSIProcate, repro, Bria and other softphones of CounterPath',
    switchOn:
      '`LogLevel = STACK` and `LoggingType = file` in `repro.config`; in Bria the log level "Debug" of the troubleshooting page',
    lacks: 'the zone; the local address of what is received',
  },
  lines: 3,
  banner:
    /RESIP:\w+\b[^\n]{0,200}?(?:(?<sent>Transmitting) to|(?<received>[Ii]ncoming) from:?) \[ V[46] (?<remote>\S+) (?<transport>\w+)[^\]\n]{0,300}\](?:[^\n[]{0,100}via \[ V[46] (?<local>\S+))?/,
  ends: /^(?:sigcomp |\w+ \| \d{8}-\d{6}\.\d{3} \| )/,
};
