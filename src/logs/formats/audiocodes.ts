import type { LogFormat } from '../format.ts';

const ABOUT = {
  product: 'AudioCodes Mediant (syslog, Syslog Viewer)',
  switchOn: '`configure troubleshoot`, `syslog`, `debug-level detailed`, `syslog-ip ADDRESS` and `syslog on`',
  lacks:
    'the year, the zone, the local address; over UDP some records are lost, which shows as a gap in `[S=n]`; what is too long is cut',
};
const BANNER = String.raw`---- (?:(?<received>Incoming)|(?<sent>Outgoing)) SIP Message (?:from|to) (?<remote>\S+) (?:to|from) SIPInterface[^\n]{0,200}? (?<transport>UDP|TCP|TLS|WSS?) [^\n]{0,200}?----`;
/** A long message goes on in the next records: the same session, no number of a line of the device. */
const JOINS = /\[S=\d+\] (?:\[\w+=[^\][]*\] ){0,8}?(?<id>\[SID=[^\][]+\])\s{1,4}(?!\(N )(?<text>[^\n]*)/;
const ENDS = /^(?:\(N \d+\)|\[Time:)|\[S=\d+\]/;

/** With the time of the device, which counts: the time in front is that of the syslog server. */
export const AUDIOCODES: LogFormat = {
  name: 'audiocodes',
  about: ABOUT,
  lines: 2,
  banner: new RegExp(String.raw`${BANNER}(?:\s|#01[25]|\\n){0,200}\[Time:(?<time>\d\d-\d\d@[\d:.]+)\]`),
  dateOrder: 'dmy',
  joins: JOINS,
  ends: ENDS,
};

export const AUDIOCODES_UNTIMED: LogFormat = {
  name: 'audiocodes',
  about: ABOUT,
  lines: 2,
  banner: new RegExp(BANNER),
  dateOrder: 'mdy',
  joins: JOINS,
  ends: ENDS,
};
