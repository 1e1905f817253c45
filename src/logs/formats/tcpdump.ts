import type { LogFormat } from '../format.ts';

const ABOUT = {
  product: 'tcpdump -A, -v',
  switchOn: '`tcpdump -tttt -n -s 0 -A port 5060`; better `-w FILE.pcap`. `-x` and `-X` are read as captures',
  lacks: 'the date without `-tttt`, the zone; with `-A` line ends and bytes beyond ASCII',
};
/** An address and a port, by its number or, without `-n`, by its name in /etc/services. */
const PLACE = String.raw`[0-9a-f.:]{2,45}\.(?:\d{1,5}|sip(?:s|-tls)?)`;
/** As plain, with `-tttt`, `-ttttt` (from the first packet) and `-tt`; with `--nano` three digits more. */
const TIME = String.raw`^ ?(?:(?<time>(?:\d{4}-\d\d-\d\d )?\d\d:\d\d:\d\d\.\d{6,9})|(?<epoch>\d{9,10}\.\d{6,9}))`;
const PROTOCOL = '(?:(?<udp>SIP|UDP)|(?<tcp>Flags))';
const ENDS =
  /^ ?(?:(?:\d{4}-\d\d-\d\d )?\d\d:\d\d:\d\d|\d{9,10})\.\d{6,9} (?:[\w.-]+ +(?:In|Out|B|M|P) +)?(?:IP|ARP|IP6)\b/;

/** `tcpdump -A`: bytes of the packet's headers may stand directly before the start line. */
export const TCPDUMP: LogFormat = {
  name: 'tcpdump',
  about: ABOUT,
  lines: 3,
  banner: new RegExp(
    String.raw`${TIME} (?:[\w.-]+ +(?:In|Out|B|M|P) +)?IP6? .*?(?<src>${PLACE}) > (?<dst>${PLACE}): ${PROTOCOL}`,
    'm',
  ),
  ends: ENDS,
};

/** `tcpdump -v`: a banner of two lines, the message indented. */
export const TCPDUMP_VERBOSE: LogFormat = {
  name: 'tcpdump',
  about: ABOUT,
  lines: 2,
  banner: new RegExp(
    String.raw`${TIME} (?:[\w.-]+ +(?:In|Out|B|M|P) +)?IP6? \(.*\n\s+(?<src>${PLACE}) > (?<dst>${PLACE}): (?:\[[^\]]*\] )?${PROTOCOL}?`,
    'm',
  ),
  ends: ENDS,
};
