import { translatable } from '../../../languages/index.ts';

export const EXPLAIN_WORDS = translatable({
  help: {
    description: 'what a response code, a rule or a piece of a trace means, when you see it, how to fix it',
    arguments: {
      '<code|rule...>':
        'a SIP response code, 100 to 699; a rule such as transfer/no-notify; or what stands in a trace: a status line, a phrase, a Reason or Warning value (in quotes, for the shell), a method, header or role',
    },
    examples: {
      'siptriage explain 608': 'what the code means, how to fix it',
      'siptriage explain transfer/no-notify': 'the same for a fault',
      'siptriage explain 603 --lang vi': 'in Vietnamese',
    },
  },
  noCodeOrRule: (text: string) => `${text} is neither a SIP response code (100 to 699) nor a rule`,
  didYouMean: (texts: readonly string[]) => `did you mean ${texts.join(' or ')}?`,
  oneAtATime: (two: string) => `one code at a time; siptriage compare ${two} holds two against each other`,
  rulesLists: 'siptriage rules lists them',
});
