import type { LogFormat } from '../format.ts';

/** Both directions look alike. Source: baresip/baresip src/uag.c. */
export const BARESIP: LogFormat = {
  name: 'baresip',
  about: {
    product: 'baresip',
    switchOn: '`baresip -s`, or `/sip_trace` while it runs',
    lacks: 'the date and the zone; before 2.0 any time',
  },
  lines: 2,
  banner:
    /(?:(?<![\d:])(?<time>\d\d:\d\d:\d\d\.\d{3})|^|\s)#\n(?<transport>UDP|TCP|TLS|WSS?) (?<src>\S+) -> (?<dst>\S+)\s*$/m,
  facts: () => ({ time: '' }),
};
