import type { Choice, CommandLine, CommandShape, OptionShape } from './command-line.ts';
import type { Values } from './values.ts';

/** The script that completes in zsh: for a folder of $fpath, and to be sourced. */
export function zshCompletion(line: CommandLine, head: string): string {
  const { commands, byDefault, lists } = line;
  const parts = [
    `#compdef siptriage\n# siptriage ${line.version}, zsh. ${head}`,
    ...Object.entries(lists).map(([name, choices]) => listed(`_siptriage_${name}`, name, choices)),
    listed('_siptriage_commands', 'commands', commands),
    FORMS,
    ...commands.map((command) => commandFunction(command, [])),
    commandFunction({ ...byDefault, word: 'first' }, line.options),
    mainFunction(line),
  ];
  return parts.join('\n\n');
}

/** `FORM=FILE`. */
const FORMS = `_siptriage_forms() {
  if compset -P 1 '*='; then
    _files
  else
    compadd -S = -q -- "$@"
  fi
}`;

function mainFunction({ commands, byDefault, words }: CommandLine): string {
  return `_siptriage() {
  local curcontext="$curcontext" context state state_descr line
  typeset -A opt_args
  while (( CURRENT > 2 )) && [[ $words[2] == --lang* ]]; do
    local count=1
    [[ $words[2] == --lang ]] && count=2
    (( CURRENT > 1 + count )) || break
    words[2,1+count]=()
    (( CURRENT -= count ))
  done
  if (( CURRENT == 2 )) && [[ $PREFIX != -* ]]; then
    _alternative 'commands:${words.command}:_siptriage_commands' 'files:${words.trace}:_files'
  elif (( CURRENT == 2 )); then
    _siptriage_first
  elif [[ $words[2] == (${commands.map(({ word }) => word).join('|')}) ]]; then
    local name=$words[2]
    shift words
    (( CURRENT -= 1 ))
    curcontext="\${curcontext%:*:*}:siptriage-$name:"
    _siptriage_$name
  else
    _siptriage_${byDefault.word}
  fi
}

if [[ $funcstack[1] == _siptriage ]]; then
  _siptriage "$@"
else
  compdef _siptriage siptriage
fi
`;
}

function commandFunction({ word, options, arguments: all }: CommandShape, more: readonly OptionShape[]): string {
  const specs = [
    ...[...options, ...more].flatMap(optionSpecs),
    ...all.map(
      ({ about, values, isVariadic }, at) => `${isVariadic ? '*' : at + 1}:${escaped(about)}:${actionOf(values)}`,
    ),
  ];
  return `_siptriage_${word}() {\n  _arguments -s -S \\\n${specs.map((spec) => `    ${quoted(spec)}`).join(' \\\n')}\n}`;
}

/** One for each way to write it, of which each keeps the other away. */
function optionSpecs({ flags, about, values, isRepeated }: OptionShape): readonly string[] {
  const isLast = flags.some((flag) => ['--help', '--version'].includes(flag));
  return flags.map((flag) => {
    const apart = isRepeated ? '*' : isLast ? '(- *)' : `(${flags.join(' ')})`;
    const joined = values === null ? '' : flag.startsWith('--') ? '=' : '+';
    const takes = values === null ? '' : `:${escaped(flags.at(-1)?.slice(2) ?? '')}:${actionOf(values)}`;
    return `${apart}${flag}${joined}[${escaped(about)}]${takes}`;
  });
}

function actionOf(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `(${values.words.join(' ')})`;
    case 'forms':
      return `_siptriage_forms ${values.words.join(' ')}`;
    case 'list':
      return `_siptriage_${values.list}`;
    case 'file':
      return '_files';
    case 'folder':
      return '_files -/';
    case 'anything':
      return ' ';
  }
}

function listed(name: string, tag: string, choices: readonly Choice[]): string {
  const rows = choices.map(({ word, about }) => `    ${quoted(`${escaped(word)}${about === '' ? '' : `:${about}`}`)}`);
  return `${name}() {\n  local -a choices\n  choices=(\n${rows.join('\n')}\n  )\n  _describe -t ${tag} ${tag} choices "$@"\n}`;
}

/** What means something in a spec: a colon divides, a bracket ends. */
function escaped(text: string): string {
  return text.replace(/[\\:[\]]/g, '\\$&');
}

/** A word that the shell takes as it is, whatever its options are. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
