import type { LogFormat } from '../format.ts';

const STAMP = String.raw`(?:(?<received>recv)|(?<sent>sen[dt])) \d+ bytes (?:from|to) (?<transport>[a-z]+)/(?<remote>\[[^\][]+\](?::\d{1,5})?)\S* at `;
const ENDS = /(?:recv|sen[dt]) \d+ bytes (?:from|to) |^\s*-{50,}|^ {3}\*\*\* message truncated/;

/** drachtio-server puts a time with a date before what sofia-sip prints. Source: drachtio/drachtio-server src/controller.cpp. */
export const DRACHTIO: LogFormat = {
  name: 'drachtio',
  about: {
    product: 'drachtio-server',
    switchOn: '`<sofia-loglevel>9</sofia-loglevel>` and `<loglevel>debug</loglevel>` in `drachtio.conf.xml`',
    lacks: 'the local address, the zone; its console has no date',
  },
  lines: 2,
  banner: new RegExp(String.raw`(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+) ${STAMP}`),
  ends: ENDS,
};

/**
 * TPORT_LOG and TPORT_DUMP of sofia-sip in all their layouts: with the message indented between two rules, behind one rule, or
 * behind none.
 * Source: freeswitch/sofia-sip tport/tport_logging.c.
 */
export const SOFIA: LogFormat = {
  name: 'sofia siptrace',
  about: {
    product: 'FreeSWITCH, sofia-sip 1.12 and 1.13',
    switchOn:
      '`sofia global siptrace on` in `fs_cli`, or `sofia profile NAME siptrace on`; in programs of sofia-sip the environment variables `TPORT_LOG=1` or `TPORT_DUMP=FILE`',
    lacks: 'the date, the zone, the local address; messages beyond 16 000 bytes are cut without a mark',
  },
  lines: 2,
  banner: new RegExp(String.raw`${STAMP}(?<time>\d\d:\d\d:\d\d\.\d{6}):`),
  ends: ENDS,
};
