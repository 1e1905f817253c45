import { translatable } from '../../../languages/index.ts';

export const FACTS_WORDS = translatable({
  help: {
    description: 'the SIP messages as rows of a Parquet file, which every command reads as the captures themselves',
    arguments: {
      '[input...]': 'captures, logs, folders of them, or - for standard input, as is a pipe without it',
    },
    examples: {
      'siptriage facts trace.pcap -o a.parquet': 'once, where the captures are',
      'siptriage facts traces -o b.parquet': 'then siptriage call 1002 *.parquet',
    },
  },
  /** A terminal is no place for it. */
  toTerminal: 'a facts file is no text: name it with -o FILE',
  writesAll:
    'the messages are written whole, with the passwords, credentials, keys and texts in them: do not pass them on unseen',
  written: (messages: number, inputs: number, output: string) =>
    `${output}: ${messages} ${messages === 1 ? 'message' : 'messages'} of ${inputs} ${inputs === 1 ? 'input' : 'inputs'}`,
});
