import type { LogFormat } from '../format.ts';

/** By the grammar that another reader has for it; no log was seen. */
export const BROADWORKS: LogFormat = {
  name: 'broadworks',
  about: {
    product: 'Cisco BroadWorks, XSLog (by another reader of it; no log was seen)',
    switchOn: '`AS_CLI/Monitoring/Logging`, channel "Sip" at severity "Info"',
    lacks: 'the local address; zones by name',
  },
  lines: 3,
  banner:
    /(?<time>\d{4}\.\d\d\.\d\d \d\d:\d\d:\d\d[:.]\d{3})[^\n|]{0,20}\|[^\n]*\n\s*(?<transport>udp|tcp|tls) \d+ Bytes (?:(?<received>IN) from|(?<sent>OUT) to) (?<remote>\S+)\s*$/i,
  ends: /^\d{4}\.\d\d\.\d\d \d\d:\d\d:\d\d[:.]\d{3}/,
};
