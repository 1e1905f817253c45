import type { LogFormat } from '../format.ts';

export const ALCATEL_OXE: LogFormat = {
  name: 'alcatel oxe',
  about: {
    product: 'Alcatel-Lucent OmniPCX Enterprise',
    switchOn: '`motortrace 3` and `traced > FILE` on the call server',
    lacks: 'milliseconds, the zone, the local address',
  },
  lines: 2,
  banner:
    /(?<time>(?:\w{3} )?\w{3} +\d\d? [\d:.]+ \d{4}|\d\d\/\d\d\/\d\d [\d:.]+) (?:(?<received>RECEIVE) MESSAGE FROM|(?<sent>SEND) MESSAGE TO) NETWORK \((?<remote>[^\s)]+)(?: \[(?<transport>\w+)\])?\)/,
  dateOrder: 'dmy',
  ends: /^-{20,}/,
};
