import { translatable } from '../../../languages/index.ts';

export const RULES_WORDS = translatable({
  help: {
    description: 'every fault siptriage recognises: id, severity, title',
    arguments: {
      '[family]': 'only the rules of a family, such as registration',
    },
    examples: {
      'siptriage rules': 'every fault, a line each',
      'siptriage rules registration': 'those of a family',
      'siptriage rules --format json': 'the same for a program',
    },
  },
  noFamily: (text: string, families: string) => `${text} is no family of rules: they are ${families}`,
});
