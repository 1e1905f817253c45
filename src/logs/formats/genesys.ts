import type { LogFormat } from '../format.ts';

export const GENESYS: LogFormat = {
  name: 'genesys',
  about: {
    product: 'Genesys SIP Server 8',
    switchOn: '`verbose=all` and `all=FILE` in the section `[log]` of SIP Server',
    lacks: 'the date (it stands in the name of the file), the zone, the local address',
  },
  banner:
    /(?<time>\d\d:\d\d:\d\d\.\d{3}):? (?:SIPTR: )?(?:(?<received>Received)|(?<sent>Sending)) +\[\d+,(?<transport>\w+)\] \d+ bytes (?:from|to) (?<remote>\S+) (?:<{5}|>{5})/,
};
