import type { LogFormat } from '../format.ts';

/** Source: yatevoip/yate modules/ysipchan.cpp. A body that does not end a line is followed by the rule at once. */
export const YATE: LogFormat = {
  name: 'yate',
  about: {
    product: 'Yate, module ysipchan',
    switchOn: '`printmsg=yes` in `[general]` of `ysipchan.conf`; `yate -Df` prints times in GMT, `-Dz` in local time',
    lacks: 'the local address of a wildcard listener; over TCP and TLS the other address too; the zone',
  },
  lines: 2,
  banner:
    /'(?:(?<transport>udp|tcp|tls|sctp):)?(?:0\.0\.0\.0:\d+|\[?::\]?:\d+|(?<local>[^'\n]{0,100}))' (?:(?<received>received) \d+ bytes SIP message|(?<sent>sending) \d+ bytes [^\n]{1,400}?)(?: (?:from|to) (?<remote>\S+))? \[0x\w+\]\s*\n-----\s*$/,
  ends: /^-----\s*$/,
};
