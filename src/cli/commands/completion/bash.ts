import { BASH_FUNCTIONS } from './bash-functions.ts';
import { type CommandLine, type CommandShape, flagsWithValue, type OptionShape } from './command-line.ts';
import type { ListName, Values } from './values.ts';

/** A pattern of `case`, and what is done where it fits. */
type Case = readonly [pattern: string, done: string];

/** The script that completes in bash. */
export function bashCompletion(line: CommandLine, head: string): string {
  const { commands, byDefault, lists } = line;
  // What needs no name is asked for by none as well.
  const all = [...commands, { ...byDefault, word: '' }];
  const parts = [
    `# siptriage ${line.version}, bash. ${head}`,
    ...Object.entries(lists).map(([name, choices]) =>
      defined(functionOf(name as ListName), wordsOf(choices.map(({ word }) => word))),
    ),
    defined('_siptriage_commands', `echo ${commands.map(({ word }) => word).join(' ')}`),
    chosen('_siptriage_takes', [[flagsWithValue(line).join(' | '), 'return 0']], 'return 1'),
    chosen(
      '_siptriage_options',
      all.map((command) => optionsCase(command, line.options)),
      '_siptriage_anything',
    ),
    chosen('_siptriage_value', merged(all.flatMap(valueCases)), '_siptriage_anything'),
    chosen('_siptriage_argument', argumentCases(all), '_siptriage_anything'),
    BASH_FUNCTIONS,
  ];
  return parts.join('\n\n');
}

function optionsCase({ word, options }: CommandShape, ofAll: readonly OptionShape[]): Case {
  const flags = [...options, ...(word === '' ? ofAll : [])].flatMap((option) => option.flags);
  return [quoted(word), wordsOf([...new Set(flags)])];
}

function valueCases({ word, options }: CommandShape): Case[] {
  return options.flatMap(({ flags, values }) =>
    values === null ? [] : flags.map((flag): Case => [quoted(`${word} ${flag}`), doneFor(values)]),
  );
}

/** What is one argument stands before what is all that follow. */
function argumentCases(commands: readonly CommandShape[]): readonly Case[] {
  const cases = (isVariadic: boolean) =>
    commands.flatMap(({ word, arguments: all }) =>
      all.flatMap((argument, at): Case[] => {
        const pattern = isVariadic ? `${quoted(`${word} `)}*` : quoted(`${word} ${at}`);
        return argument.isVariadic === isVariadic ? [[pattern, doneFor(argument.values)]] : [];
      }),
    );
  return [...merged(cases(false)), ...merged(cases(true))];
}

function doneFor(values: Values): string {
  switch (values.kind) {
    case 'words':
      return wordsOf(values.words);
    case 'forms':
      return `_siptriage_forms ${values.words.map(quoted).join(' ')}`;
    case 'list':
      return functionOf(values.list);
    case 'file':
      return '_siptriage_files';
    case 'folder':
      return '_siptriage_folders';
    case 'anything':
      return '_siptriage_anything';
  }
}

/** Words as they are to stand on the command line, where a semicolon would end it. */
function wordsOf(words: readonly string[]): string {
  return `_siptriage_words ${words.map((word) => quoted(word.replaceAll(';', '\\;'))).join(' ')}`;
}

function functionOf(list: ListName): string {
  return `_siptriage_${list}`;
}

/** Cases in which the same is done as one, where the first of them stands. */
function merged(cases: readonly Case[]): readonly Case[] {
  const byDone = new Map<string, string[]>();
  for (const [pattern, done] of cases) {
    byDone.set(done, [...(byDone.get(done) ?? []), pattern]);
  }
  return [...byDone].map(([done, patterns]) => [patterns.join(' | '), done]);
}

function chosen(name: string, cases: readonly Case[], otherwise: string): string {
  const lines = [...cases, ['*', otherwise] as const].map(([pattern, done]) => `    ${pattern}) ${done} ;;\n`);
  return defined(name, `case $1 in\n${lines.join('')}  esac`);
}

function defined(name: string, body: string): string {
  return `${name}() {\n  ${body}\n}`;
}

/** A word that the shell takes as it is. */
function quoted(word: string): string {
  return /^[\w./%+:@-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
