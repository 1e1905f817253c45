import { translatable } from '../../../languages/index.ts';

export const CODES_WORDS = translatable({
  help: {
    description: 'every response code siptriage knows',
    arguments: {
      '[class]': 'only the codes of a class, such as 4xx',
    },
    examples: {
      'siptriage codes': 'every code with its meaning',
      'siptriage codes 4xx': 'those of a class',
      'siptriage codes --lang vi': 'in Vietnamese',
    },
  },
  noClass: (text: string) => `${text} is no class of response codes: they are 1xx to 6xx`,
});
