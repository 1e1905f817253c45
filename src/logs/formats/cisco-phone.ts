import type { LogFormat } from '../format.ts';

/** The console of the phone: lines of a message are indented, and records are cut at about 1 KB. */
export const CISCO_PHONE: LogFormat = {
  name: 'cisco phone',
  about: {
    product: 'Cisco IP phones 7800 and 8800 (SIPCC)',
    switchOn:
      '"Log Profile" SIP in the product specific configuration of the phone in CUCM; then the console logs on the web page of the phone',
    lacks: 'the year, the zone, every address',
  },
  lines: 0,
  banner: /(?<time>\w{3} +\d\d? [\d:.]+)(?: \(\d+:\d+\))? JAVA-sipio-(?:(?<sent>sent)--->|(?<received>recv)<---) $/,
  joins:
    /^\d{4} (?:DEB|NOT|INF|WRN|ERR) \w{3} +\d\d? [\d:.]+(?: \(\d+:\d+\))? JAVA-(?!sipio-|::End|SIPCC-|\[\[)(?<text>.*)$/,
  ends: /^\d{4} (?:DEB|NOT|INF|WRN|ERR) /,
};

/** Jabber and other programs on the same stack: only the first line has a prefix. */
export const CISCO_JABBER: LogFormat = {
  name: 'cisco jabber',
  about: {
    product: 'Cisco Jabber, Webex App with calling in CUCM',
    switchOn: 'Help, Report a problem: `csf-unified.log` in the report; level `DEBUG` for `csf.sip-call-control`',
    lacks: 'the zone, every address',
  },
  lines: 0,
  banner: /(?<time>\d{4}-\d\d-\d\d[ T][\d:.,]+)[^\n]{0,300}\bsipio-(?:(?<sent>sent)--->|(?<received>recv)<---) $/,
};
