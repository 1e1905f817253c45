import type { LogFormat } from '../format.ts';

/** Like ngrep's, with an empty line behind the banner and colours. Source: sipcapture/sipgrep src/sipgrep.c. */
export const SIPGREP: LogFormat = {
  name: 'sipgrep',
  about: {
    product: 'sipgrep',
    switchOn: '`sipgrep -C`, which leaves the colours out; better `-O FILE.pcap`',
    lacks: 'the zone',
  },
  banner:
    /^(?:(?<udp>U)|(?<tcp>T))(?:\(\d+\))? (?:(?<time>\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d\.\d{6}) |\+\d+\.\d+ )?(?<src>\S+:\d+) -> (?<dst>\S+:\d+)\n(?: \[\w*\])?\n$/m,
  facts: () => ({ time: '' }),
  lineEnd: '.',
};
