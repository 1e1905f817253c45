import type { LogFormat } from '../format.ts';

/** Both sides stand at the beginning; a tab before the length of a chunk says that the second sent it. */
export const TSHARK_FOLLOW: LogFormat = {
  name: 'tshark follow',
  about: {
    product: 'tshark -z follow, Wireshark "Follow stream"',
    switchOn: '`tshark -r FILE -q -z follow,udp,ascii,0`; give siptriage FILE itself instead',
    lacks: 'every time; other streams of the same call. What Wireshark saves as raw has no sides either',
  },
  lines: 5,
  banner:
    /(?<![^\n])Follow: (?<transport>udp|tcp|tls)[^\n]*\n[^\n]*\nNode 0: (?<first>\S+)\s*\nNode 1: (?<second>\S+)\s*\n(?<bySecond>\t)?\d+\s*$/,
  facts: () => ({ time: '' }),
  goesOn: /(?:^|\n)(?<bySecond>\t)?\d+\s*$/,
  ends: /^(?:\t?\d+$|={20,})/,
};
