import { translatable } from '../../../languages/index.ts';

export const ANNOTATE_COMMAND_WORDS = translatable({
  help: {
    description:
      'every message in order, each response with its explanation, each verdict where it was decided; a text log keeps its own lines',
    arguments: {
      '[input]': 'a log or a capture, or - for standard input, as is a pipe without it (docs/annotate.md)',
    },
    examples: {
      'siptriage annotate server.log': 'the log, explained as you read',
      'siptriage annotate trace.pcap --verbose': 'a line a message, each explained',
      'siptriage annotate server.log --lang vi': 'in Vietnamese',
    },
  },
  untold: (stories: number) => `${stories} stories more than annotations are kept for are not told`,
  oneFile: (path: string, files: number) => `annotate prints one file, and ${path} holds ${files}`,
});
