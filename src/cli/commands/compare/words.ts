import { translatable } from '../../../languages/index.ts';

export const COMPARE_WORDS = translatable({
  help: {
    description: 'two response codes side by side: key differences, when to use which',
    arguments: {
      '<code>': 'a SIP response code',
      '<other>': 'another one',
    },
    examples: {
      'siptriage compare 202 608': 'two codes side by side',
      'siptriage compare 603 607 --format json': 'the same for a program',
    },
  },
});
