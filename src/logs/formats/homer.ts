import type { LogFormat } from '../format.ts';

/** Source: sipcapture/homer-app utils/exportwriter/exportwriter.go. The addresses are 127.0.0.1 and .2 where it knows none. */
export const HOMER_TEXT: LogFormat = {
  name: 'homer',
  about: {
    product: 'HOMER 7, exported as text or JSON',
    switchOn: 'the export of a call: "Text" or "JSON"; better "PCAP"',
    lacks: 'nothing, but where the capture agent lost a message',
  },
  banner: /^proto:(?<transport>\w+) (?<time>\S+) +(?<src>\S+) -{1,4}> (?<dst>\S+)\s*$/m,
};
