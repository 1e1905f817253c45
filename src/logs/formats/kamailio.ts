import type { LogFormat } from '../format.ts';

/** The sipdump module of Kamailio: exact times and both addresses. Source: kamailio src/modules/sipdump/sipdump_write.c. */
export const KAMAILIO_SIPDUMP: LogFormat = {
  name: 'kamailio sipdump',
  lines: 11,
  banner:
    /^tag: (?:rcv|snd)\n(?:pid: .*\n)?(?:process: .*\n)?time: (?<epoch>\d+\.\d+)\n(?:date: .*\n)?proto: (?<transport>\w+)(?: \w+)?\nsrcip: (?<src>\S+)\nsrcport: (?<srcPort>\d+)\ndstip: (?<dst>\S+)\ndstport: (?<dstPort>\d+)\n~+/m,
  ends: /^\|{20}/,
};

/** What scripts of Kamailio and OpenSIPS write with xlog and `$mb`: free text, so only what it says in so many words counts. */
export const KAMAILIO_XLOG: LogFormat = {
  name: 'kamailio xlog',
  banner:
    /(?:INFO|NOTICE|DEBUG|WARNING|ERROR|ALERT): <script>: [^\n]{0,400}?\b(?:(?:from|(?<received>in)) (?:(?<transport>udp|tcp|tls|wss?|sctp):)?(?<src>[\d.]{7,15}:\d+|\[[0-9a-f:]+\]:\d+)(?: to (?:\w+:)?(?<dst>[\d.]{7,15}:\d+|\[[0-9a-f:]+\]:\d+))?|(?<sent>out) (?:udp|tcp|tls|wss?|sctp):(?<remote>[\d.]{7,15}:\d+|\[[0-9a-f:]+\]:\d+))/i,
  ends: /^ *\d+\(\d+\) [A-Z]+: /,
};
