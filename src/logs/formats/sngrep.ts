import type { LogFormat } from '../format.ts';

/** Source: irontec/sngrep src/curses/ui_save.c. */
export const SNGREP: LogFormat = {
  name: 'sngrep',
  about: {
    product: 'sngrep, saved as text',
    switchOn: 'F2 in the list of calls, "TXT"; better "PCAP", or `sngrep -O FILE.pcap`',
    lacks: 'the zone, the transport; it stands by dialog, not in the order of time',
  },
  banner: /^(?<time>\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d\.\d{6}) (?<src>\S+:\d+) -> (?<dst>\S+:\d+)\s*$/m,
};
