import { translatable } from '../../../languages/index.ts';

export const TRANSFERS_WORDS = translatable({
  help: {
    description: 'each transfer as a story with its evidence, the good ones too',
    arguments: {
      '[input...]': 'captures, logs, folders of them, or - for standard input, as is a pipe without it',
    },
    examples: {
      'siptriage transfers trace.pcap': 'each one, the good ones too',
      'siptriage transfers trace.pcap --quiet': 'a line for each',
      "siptriage transfers traces --filter 'to == 1003'": 'those in which 1003 is',
    },
  },
});
