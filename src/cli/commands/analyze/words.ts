import { translatable } from '../../../languages/index.ts';

export const ANALYZE_WORDS = translatable({
  help: {
    description: 'what happened: calls, transfers, rejections, findings (the default command)',
    arguments: {
      '[input...]': 'captures, logs, folders of them, or - for standard input, as is a pipe without it',
    },
    examples: {
      'siptriage trace.pcap': 'what failed, why, and what to do',
      'siptriage trace.pcap server.log': 'a capture and a log as one trace',
      "siptriage traces --filter 'user == 1002'": 'what has to do with 1002',
      'siptriage trace.pcap --cause 2': 'the stories of the second cause',
      'siptriage trace.pcap --format html -o r.html': 'the same as a page for a browser',
      'siptriage trace.pcap --format json': 'the same for a program',
      'tcpdump -i any -U -w - | siptriage --follow': 'each story as it is decided',
    },
  },
  follow: 'one input that still grows: tell each story as it is decided (docs/follow.md)',
  growing: '--follow reads one input as it grows, and not several to their end',
  oneTrace: '--format markdown, html and csv are about one trace; text, json and ndjson tell of each file',
  oneCause: '--cause is a number in the overview of one trace; give it with the one file',
  ofText: (option: string, other: string) => `${option} is about the text report, and ${other} tells every story`,
  writtenAtEnd: (format: string) =>
    `${format} is written when the trace is over, and --follow tells stories as they come`,
  noCause: (cause: number, known: number) =>
    `no cause ${cause}: ${known === 0 ? 'nothing failed' : `what failed has ${known === 1 ? 'one cause' : `${known} causes`}`}`,
});
