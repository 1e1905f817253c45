import type { LogFormat } from '../format.ts';

/** TLS is called TCP here, so the transport is left to the message. */
export const CUCM: LogFormat = {
  name: 'cucm sdl',
  about: {
    product: 'Cisco Unified Communications Manager (SDL trace, 8 and later; SDI before)',
    switchOn:
      'Serviceability, Trace, Configuration: Cisco CallManager, level "Detailed", "Enable SIP Stack Trace"; fetched with RTMT or `file get activelog cm/trace/ccm/sdl/*`',
    lacks:
      'the date (it stands in the first line and in the name of the file), the zone, the local address; whether it was TLS',
  },
  lines: 2,
  banner:
    /(?<time>(?:\d\d\/\d\d\/\d{4} )?\d\d:\d\d:\d\d\.\d{3}) ?(?:\||CCM\|)[^\n]{0,80}?\bSIP(?:(?<udp>Udp)|Tcp)[^\n]{0,60}?(?:(?<received>Incoming)|(?<sent>Outgoing)) SIP \w+ message (?:size \d+ )?(?:from|to) (?<remote>\S+?):?(?: on port (?<remotePort>\d+))?(?: index \d+)?(?: with \d+ bytes)?:?\s*(?:\|<CLID[^\n]*)?\s(?:\[\d+,\w+\]\s*)?$/,
  dateOrder: 'mdy',
  ends: /^\d{8}\.\d{3} \|/,
};
