import type { LogFormat } from '../format.ts';

/** `$$begin_record` of the SIP stack: names of its own before the start line, and `Message-Body:` before the body. */
export const LYNC: LogFormat = {
  name: 'lync sipstack',
  about: {
    product: 'Microsoft Lync Server, Skype for Business Server',
    switchOn:
      '`Start-CsClsLogging -Scenario AlwaysOn`, then `Search-CsClsLogging -OutputFilePath FILE`; before 2013 OCSLogger with `SIPStack`, all flags, read by Snooper',
    lacks: 'the local address, the zone, the transport; the other side by name only, where it has one',
  },
  lines: 8,
  banner:
    /::(?<time>\d\d\/\d\d\/\d{4}-[\d:.]+)[^\n]{0,300}\$\$begin_record\s*\n(?:[^\n]*\n){0,6}?Direction: (?:(?<received>incoming)|(?<sent>outgoing))[^\n]*\n(?:[^\n]*\n){0,4}?Peer: (?<remote>\S+)[^\n]*\n(?:[^\n]*\n){0,4}?Start-Line: $/,
  dateOrder: 'mdy',
  bodyMark: /^Message-Body:[ \t]?/i,
  ends: /^\$\$end_record/,
};

/** The log of the client: every line has the same prefix. */
export const UCC_API: LogFormat = {
  name: 'lync client',
  about: {
    product: 'Microsoft Lync and Skype for Business client (`UccApilog`)',
    switchOn:
      'Options, General, Logging in the client: "Full"; in `%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Lync\\Tracing`',
    lacks: 'the zone',
  },
  banner:
    /(?<time>\d\d\/\d\d\/\d{4}\|\d\d:\d\d:\d\d\.\d{3})[^\n]{0,80}:: (?:Data (?<received>Received)|(?:(?<sent>Sending Packet|Data Sent))) -? ?(?<remote>\S+?)(?: \((?:To|From) Local Address: (?<local>[^)\s]+)\))? \d+ bytes:\s*$/m,
  dateOrder: 'mdy',
  ends: /:: End of (?:Data Received|Sending Packet|Data Sent)/,
};
