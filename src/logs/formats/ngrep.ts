import { rebuildDotted, rebuildDottedLines } from '../dotted.ts';
import type { LogFormat } from '../format.ts';

const ABOUT = {
  product: 'ngrep, as it comes, -W byline and -W single',
  switchOn: '`ngrep -t -W byline -d any "" port 5060`; better `-O FILE.pcap`',
  lacks:
    'time and date without `-t`, the zone; as it comes and with `-W single` line ends are dots, so that dots in a message are taken for them',
};
const BANNER = String.raw`(?:(?<udp>U)|(?<tcp>T))(?: (?<time>\d{4}/\d\d/\d\d \d\d:\d\d:\d\d\.\d{6}))?(?: \+\d+\.\d+)? (?<src>\S+:\d+) -> (?<dst>\S+:\d+)(?: \[\w+\])?`;

/** `ngrep -W byline`: a dot stands for the carriage return of each line. Source: jpr5/ngrep. */
export const NGREP_BYLINE: LogFormat = {
  name: 'ngrep byline',
  about: ABOUT,
  banner: new RegExp(`^${BANNER}(?: #\\d+)?\\n$`, 'm'),
  lineEnd: '.',
  ends: /^(?:#+$|[UTI] .*-> )/,
};

/** ngrep as it comes: lines of the terminal's width, indented by two blanks, a dot for every CR and LF. */
export const NGREP_WRAPPED: LogFormat = {
  name: 'ngrep',
  about: ABOUT,
  lines: 40,
  banner: new RegExp(`^${BANNER}(?: #\\d+)?\\n {2}$`, 'm'),
  opens: new RegExp(`^${BANNER}(?: #\\d+)?\\n {2}`, 'm'),
  rebuild: rebuildDottedLines,
};

/** `ngrep -W single`: each packet on the line of its banner. */
export const NGREP_SINGLE: LogFormat = {
  name: 'ngrep single',
  about: ABOUT,
  lines: 0,
  banner: new RegExp(`(?:^|(?<=[:\\]|>] ))${BANNER}(?: #\\d+)? $`, 'm'),
  rebuild: rebuildDotted,
};
