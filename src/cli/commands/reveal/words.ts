import { translatable } from '../../../languages/index.ts';

export const REVEAL_WORDS = translatable({
  help: {
    description: 'a text that was anonymized with the original names, numbers and addresses in it again',
    arguments: { '[input]': 'a text file, or - for standard input, as is a pipe without it' },
    examples: {
      'siptriage reveal --mapping map.ndjson report.txt': 'whom it is about',
      'siptriage reveal --mapping map.ndjson report.txt -o who.txt': 'into a file',
    },
  },
  noMapping: (file: string) => `${file}: not a mapping that --anonymize wrote`,
  whichMapping: 'which mapping? --mapping FILE, as --anonymize wrote it',
});
