import type { LogFormat } from '../format.ts';

/** Found in iturrovia/siplog2pcap parsers/AcmePacket.java, with real lines. */
export const ORACLE_SBC: LogFormat = {
  name: 'oracle sipmsg.log',
  about: {
    product: 'Oracle SBC (Acme Packet), `sipmsg.log`',
    switchOn: '`notify sipd siplog`; off again with `notify sipd nosiplog`',
    lacks: 'the year, the zone, the transport',
  },
  banner:
    /(?<time>\w{3} +\d\d? \d\d:\d\d:\d\d\.\d{3}) On (?:\[[^\][\n]*\])?(?<local>\S+) (?:(?<sent>sent) to|(?<received>received) from) (?<remote>[^\s#\\<]+)/,
  ends: /^-{40}/,
};
