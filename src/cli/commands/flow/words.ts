import { translatable } from '../../../languages/index.ts';

export const FLOW_WORDS = translatable({
  help: {
    description: 'the ladder of one call or transfer over all its legs: text, SVG, Mermaid, PlantUML or HTML',
    arguments: {
      '[what]': 'as of call: a number, a user, user@host, a Call-ID, #12, :340; without it the worst of the trace',
      '[input...]': 'captures, logs, folders of them, or - for standard input, as is a pipe without it',
    },
    examples: {
      'siptriage flow trace.pcap': 'what went wrong worst',
      'siptriage flow 1002 trace.pcap': 'a call of this number',
      "siptriage flow '#12' trace.pcap -f svg -o a.svg": 'a picture of one call',
      'siptriage flow trace.pcap -f mermaid': 'for a ticket or a wiki',
    },
  },
  format: 'form of the ladder',
  ascii: 'draw text in ASCII alone',
  nothingToDraw: 'no call, transfer, registration or other request in this trace to draw',
  notShown: (messages: number) => `${messages} messages more than a ladder holds are not shown`,
  others: (calls: number, what: string) =>
    `${calls === 1 ? 'another call of this trace matches' : `${calls} other calls of this trace match`} ${what}: a Call-ID or #FRAME chooses one`,
  readOnce: (path: string) => `flow reads its inputs several times: name ${path} alone, or save it to a file`,
});
