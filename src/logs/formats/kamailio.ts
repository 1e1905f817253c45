import type { LogFormat } from '../format.ts';

/** The sipdump module of Kamailio: exact times and both addresses. Source: kamailio src/modules/sipdump/sipdump_write.c. */
export const KAMAILIO_SIPDUMP: LogFormat = {
  name: 'kamailio sipdump',
  about: {
    product: 'Kamailio, module sipdump',
    switchOn:
      '`loadmodule "sipdump.so"`, `modparam("sipdump", "enable", 1)`, then `kamcmd sipdump.enable 1`; files `kamailio-sipdump-DATE.data` in `folder`',
    lacks: 'nothing; what was sent from a wildcard socket may name 0.0.0.0',
  },
  lines: 11,
  banner:
    /^tag: (?:rcv|snd)\n(?:pid: .*\n)?(?:process: .*\n)?time: (?<epoch>\d+\.\d+)\n(?:date: .*\n)?proto: (?<transport>\w+)(?: \w+)?\nsrcip: (?<src>\S+)\nsrcport: (?<srcPort>\d+)\ndstip: (?<dst>\S+)\ndstport: (?<dstPort>\d+)\n~+/m,
  ends: /^\|{20}/,
};

const PLACE = String.raw`(?:[\d.]{7,15}:\d+|\[[0-9a-f:]+\]:\d+)`;
const SCHEME = '(?:udp|tcp|tls|wss?|sctp)';
/** What scripts usually say of a message: where it came from and was received, or where it goes. */
const WAY = String.raw`[^\n]{0,400}?\b(?:(?:from|(?<received>in)) (?:(?<transport>${SCHEME}):)?(?<src>${PLACE})(?: to (?:\w+:)?(?<dst>${PLACE}))?|(?<sent>out) ${SCHEME}:(?<remote>${PLACE}))`;

/** What scripts write with xlog and `$mb`: free text, so only what it says in so many words counts. */
export const KAMAILIO_XLOG: LogFormat = {
  name: 'kamailio xlog',
  about: {
    product: 'Kamailio, module xlog',
    switchOn:
      '`xlog("L_INFO", "$rm from $proto:$si:$sp to $Ri:$Rp\\n$mb\\n")` at the top of `request_route` and `onreply_route`, `onsend_route` for what is sent',
    lacks:
      'what the script does not print: often the time, the other address and all that is sent; several Via are joined in one line',
  },
  banner: new RegExp(
    String.raw`(?:(?:INFO|NOTICE|DEBUG|WARNING|ERROR|ALERT): <script>: |\bkamailio(?:\[\d+\])?: )${WAY}`,
    'i',
  ),
  ends: /^ *\d+\(\d+\) [A-Z]+: /,
};

/** The same of OpenSIPS, which marks its lines by its own name or by time and process alone. */
export const OPENSIPS_XLOG: LogFormat = {
  name: 'opensips xlog',
  about: {
    product: 'OpenSIPS, xlog',
    switchOn:
      '`xlog("$rm from $socket_in(proto):$si:$sp to $Ri:$Rp\\n$mb\\n")` in `route` and `onreply_route`; its tracer writes to a database or HEP, not to text',
    lacks: 'what the script does not print: often the other address and all that is sent; the year',
  },
  banner: new RegExp(
    String.raw`(?:\bopensips(?:\[\d+\])?: |^\w{3} +\d+ \d\d:\d\d:\d\d \[\d+\] |\b(?:INFO|NOTICE|DBG|WARNING|ERROR):script:)${WAY}`,
    'im',
  ),
  ends: /^\w{3} +\d+ \d\d:\d\d:\d\d \[\d+\] /,
};
