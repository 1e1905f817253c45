import { translatable } from '../../languages/index.ts';

/** What commander says of itself in a help; in English these are its own words. */
export const HELP_WORDS = translatable({
  about: 'Says which SIP transfers and calls in a trace failed, who is at fault, why, and what to do.',
  titles: { 'Usage:': 'Usage:', 'Arguments:': 'Arguments:', 'Options:': 'Options:', 'Commands:': 'Commands:' },
  /** In a line of usage. */
  command: '[command]',
  options: '[options]',
  /** Behind what an option means. */
  choices: 'choices: ',
  default: 'default: ',
  help: 'display help for command',
  version: 'output the version number',
  optionsOf: (command: string) => `Options of ${command}, the default command:`,
  examples: 'Examples:',
});

/** What commander says of a mistake, each by its own words in English, which `commander-errors.ts` takes apart. */
export const MISTAKE_WORDS = translatable({
  unknownOption: (flag: string) => `unknown option '${flag}'`,
  unknownCommand: (name: string) => `unknown command '${name}'`,
  didYouMean: (what: string) => `(Did you mean ${what}?)`,
  didYouMeanOneOf: (what: string) => `(Did you mean one of ${what}?)`,
  missingArgument: (name: string) => `missing required argument '${name}'`,
  missingOption: (flags: string) => `required option '${flags}' not specified`,
  argumentMissing: (flags: string) => `option '${flags}' argument missing`,
  notAllowed: (flags: string, value: string, choices: string) =>
    `option '${flags}' argument '${value}' is invalid. Allowed choices are ${choices}.`,
  conflict: (flags: string, other: string) => `option '${flags}' cannot be used with option '${other}'`,
  tooMany: (command: string, expected: number, given: number) =>
    `too many arguments for '${command}'. Expected ${expected} argument${expected === 1 ? '' : 's'} but got ${given}.`,
});
