import { type Choice, type CommandLine, type CommandShape, flagsWithValue, type OptionShape } from './command-line.ts';
import { FISH_FUNCTIONS } from './fish-functions.ts';
import type { Values } from './values.ts';

/** The script that completes in fish. */
export function fishCompletion(line: CommandLine, head: string): string {
  const { commands, byDefault, lists } = line;
  const parts = [
    `# siptriage ${line.version}, fish. ${head}`,
    FISH_FUNCTIONS.replace('@commands@', commands.map(({ word }) => word).join(' ')).replace(
      '@flags@',
      flagsWithValue(line).join(' '),
    ),
    ...Object.entries(lists).map(([name, choices]) => listed(`__siptriage_${name}`, choices)),
    listed('__siptriage_commands', commands),
    "complete -c siptriage -n '__siptriage_at \"\" 0' -a '(__siptriage_commands)'",
    ...line.options.map((option) => optionLine("__siptriage_at '' 0", option)),
    ...[{ ...byDefault, word: '' }, ...commands].map(linesOf),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function linesOf({ word, options, arguments: all }: CommandShape): string {
  const lines = options.map((option) => optionLine(`__siptriage_is ${quoted(word)}`, option));
  all.forEach(({ values, isVariadic }, at) => {
    const where = `${isVariadic ? '__siptriage_from' : '__siptriage_at'} ${quoted(word)} ${at}`;
    lines.push(`complete -c siptriage -n ${quoted(where)}${argumentOf(values)}`);
  });
  if (!all.some(({ isVariadic }) => isVariadic)) {
    lines.push(`complete -c siptriage -n ${quoted(`__siptriage_from ${quoted(word)} ${all.length}`)} -f`);
  }
  return lines.join('\n');
}

function optionLine(where: string, { flags, about, values }: OptionShape): string {
  const named = flags.map((flag) => (flag.startsWith('--') ? ` -l ${flag.slice(2)}` : ` -s ${flag.slice(1)}`));
  const takes = values === null ? '' : takenOf(values);
  return `complete -c siptriage -n ${quoted(where)}${named.join('')}${takes} -d ${quoted(about)}`;
}

function takenOf(values: Values): string {
  return values.kind === 'file' ? ' -r -F' : ` -x${offered(values)}`;
}

function argumentOf(values: Values): string {
  return values.kind === 'file' ? ' -F' : ` -f${offered(values)}`;
}

function offered(values: Values): string {
  switch (values.kind) {
    case 'words':
      return ` -a ${quoted(values.words.join(' '))}`;
    case 'forms':
      return ` -a ${quoted(`(__siptriage_forms ${values.words.join(' ')})`)}`;
    case 'list':
      return ` -a '(__siptriage_${values.list})'`;
    case 'folder':
      return ' -a \'(__fish_complete_directories (commandline -ct) "")\'';
    default:
      return '';
  }
}

function listed(name: string, choices: readonly Choice[]): string {
  const rows = choices.map(({ word, about }) => `        ${quoted(word)} ${quoted(about)}`);
  return `function ${name}\n    printf '%s\\t%s\\n' \\\n${rows.join(' \\\n')}\nend`;
}

/** In single quotes fish knows an escape of these two alone. */
function quoted(text: string): string {
  return /^[\w./%-]+$/.test(text) ? text : `'${text.replace(/[\\']/g, '\\$&')}'`;
}
