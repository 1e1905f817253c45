import { translatable } from '../../../languages/index.ts';

export const MESSAGES_WORDS = translatable({
  help: {
    description: 'every SIP message as a line of JSON (NDJSON), which analyze reads back',
    arguments: {
      '[input...]': 'captures, logs, folders of them, or - for standard input, as is a pipe without it',
    },
    examples: {
      'siptriage messages trace.pcap > trace.ndjson': 'each one, secrets too',
      'siptriage messages trace.pcap | ssh hub siptriage': 'read on another host',
      "siptriage messages traces --filter 'method == REFER'": 'only the REFERs',
    },
  },
  /** Said to a person: every other command masks passwords, credentials and keys. */
  writesAll:
    'the messages are written whole, with the passwords, credentials, keys and texts in them: do not pass them on unseen',
});
