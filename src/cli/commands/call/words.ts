import { translatable } from '../../../languages/index.ts';

export const CALL_COMMAND_WORDS = translatable({
  help: {
    description: 'one call whole, a healthy one too: by number, user, Call-ID, #frame or :line',
    arguments: {
      '<what>':
        'a number (+49 30 1234, 0301234), a user, user@host, a Call-ID, #12 for a frame, :340 for a line (NAME#12 of one input)',
      '[input...]': 'captures, logs, folders of them, or - for standard input, as is a pipe without it',
    },
    examples: {
      'siptriage call 1002 trace.pcap': 'the calls of a number or a user',
      "siptriage call '+49 30 1234' trace.pcap": 'however the number is written',
      "siptriage call '#12' trace.pcap": 'the call that packet 12 belongs to',
      'siptriage call :340 server.log': 'the call of that line of a log',
    },
  },
  nothingAbout: (what: string) => `nothing in this trace is about ${what}`,
});
