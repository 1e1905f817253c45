import { Argument, type Command, type Option } from 'commander';
import { LANGUAGES } from '../../../languages/index.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** The long lists, which stand once in a script: codes, what `explain` knows, zones of time. */
export type ListName = 'codes' | 'entries' | 'zones';

/** What may stand in the place of an argument, or of the value of an option. */
export type Values =
  | { readonly kind: 'anything' }
  | { readonly kind: 'file' }
  | { readonly kind: 'folder' }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'list'; readonly list: ListName }
  /** `FORM=FILE`. */
  | { readonly kind: 'forms'; readonly words: readonly string[] };

const ANYTHING: Values = { kind: 'anything' };
const FILE: Values = { kind: 'file' };

/** By the name that a line of usage gives it. What only its reader knows (a number, an address) is anything. */
const BY_NAME: Readonly<Record<string, Values>> = {
  input: FILE,
  good: FILE,
  bad: FILE,
  file: FILE,
  '[URL=]file': FILE,
  folder: { kind: 'folder' },
  lang: { kind: 'words', words: LANGUAGES },
  shell: { kind: 'words', words: SHELLS },
  class: { kind: 'words', words: ['1xx', '2xx', '3xx', '4xx', '5xx', '6xx'] },
  code: { kind: 'list', list: 'codes' },
  other: { kind: 'list', list: 'codes' },
  'code|rule': { kind: 'list', list: 'entries' },
  zone: { kind: 'list', list: 'zones' },
  n: ANYTHING,
  what: ANYTHING,
  expression: ANYTHING,
  time: ANYTHING,
  date: ANYTHING,
  address: ANYTHING,
  place: ANYTHING,
  name: ANYTHING,
};

/** What an argument takes. */
export function valuesOfArgument(argument: Argument, families: readonly string[]): Values {
  return argument.name() === 'family' ? { kind: 'words', words: families } : named(argument.name());
}

/** What an option takes; null where it takes no value. */
export function valuesOfOption(option: Option, command: Command): Values | null {
  if (!option.required) {
    return null;
  }
  if (option.argChoices !== undefined) {
    return { kind: 'words', words: option.argChoices };
  }
  const name = new Argument(option.flags.slice(option.flags.indexOf('<'))).name();
  return name === 'format=file' ? { kind: 'forms', words: formsOf(command) } : named(name);
}

/** @throws for a name that nobody said the values of. */
function named(name: string): Values {
  const values = BY_NAME[name];
  if (values === undefined) {
    throw new Error(`completion knows no values of <${name}>`);
  }
  return values;
}

/** A result in a file has the forms of one on standard output. */
function formsOf(command: Command): readonly string[] {
  return command.options.find(({ long }) => long === '--format')?.argChoices ?? [];
}
