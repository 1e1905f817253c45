import type { LogFormat } from '../format.ts';

/** What Bell's sip-viewer saves as text. */
export const SIP_VIEWER: LogFormat = {
  name: 'sip-viewer',
  about: {
    product: 'sip-viewer',
    switchOn: 'save the call as text',
    lacks: 'the zone, the transport',
  },
  banner: /\[(?<time>\d\d(?:\d\d)?\/\d\d\/\d\d(?:\d\d)? [\d:.]+)\] (?:IN|OUT) (?<src>\S+) -+> (?<dst>\S+)\s*$/m,
  dateOrder: 'dmy',
  ends: /^-{23}$/,
};
