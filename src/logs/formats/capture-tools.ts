import type { LogFormat } from '../format.ts';

/** "Save as .txt" of sngrep. Source: irontec/sngrep src/curses/ui_save.c. */
export const SNGREP: LogFormat = {
  name: 'sngrep',
  banner: /^(?<time>\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d\.\d{6}) (?<src>\S+:\d+) -> (?<dst>\S+:\d+)$/m,
};

/** `tcpdump -A`: bytes of the packet's headers may stand directly before the start line. */
export const TCPDUMP: LogFormat = {
  name: 'tcpdump',
  lines: 3,
  banner:
    /^(?<time>(?:\d{4}-\d\d-\d\d )?\d\d:\d\d:\d\d\.\d{6}) IP6? .*?(?<src>[0-9a-f.:]+\.\d+) > (?<dst>[0-9a-f.:]+\.\d+): (?:SIP|UDP|Flags)/m,
  ends: /^(?:\d{4}-\d\d-\d\d )?\d\d:\d\d:\d\d\.\d{6} (?:IP|ARP|IP6)\b/,
};

/** `tcpdump -v`: a banner of two lines, the message indented. */
export const TCPDUMP_VERBOSE: LogFormat = {
  name: 'tcpdump',
  lines: 2,
  banner:
    /^(?<time>(?:\d{4}-\d\d-\d\d )?\d\d:\d\d:\d\d\.\d{6}) IP6? \(.*\n\s+(?<src>[0-9a-f.:]+\.\d+) > (?<dst>[0-9a-f.:]+\.\d+): /m,
  ends: /^(?:\d{4}-\d\d-\d\d )?\d\d:\d\d:\d\d\.\d{6} (?:IP|ARP|IP6)\b/,
};
