import { readFileSync } from 'node:fs';
import { EXIT } from '../../dist/cli/process/exit-codes.js';
import { buildProgram } from '../../dist/cli/program.js';
import { code, GENERATED, prose, table } from './markdown.js';

const README = new URL('../../README.md', import.meta.url);

/** docs/cli.md: every command with its arguments and options, and the exit codes. */
export async function cliPage() {
  const program = buildProgram({ out: async () => {}, err: () => {}, isTerminal: false, env: {} }, () => {});
  const commands = program.commands.filter((command) => command.name() !== 'help');
  return `${[
    GENERATED,
    '# Command line',
    prose(program.description()),
    'An input is a file, a folder (read recursively), or `-` for standard input. What kind of file it is, its content tells, never its name. Several inputs are one trace, merged by time. The result goes to standard output, problems to standard error. No name is resolved and no address fetched.',
    '```sh\nsiptriage <input...>          # the same as `siptriage analyze <input...>`\n```',
    'Where no input is named, what a shell put at standard input is read, a pipe or a file (`tcpdump -w - | siptriage`, `siptriage check < trace.pcap`). With neither, as under cron, it is a mistake (2). `siptriage` alone on a terminal prints the help.',
    ...commands.flatMap(section),
    '## On a terminal',
    [
      '* **Colours**: `--color always|auto|never`, `--no-color`. Without either, NO_COLOR (any value) turns them off, then FORCE_COLOR turns them on (`0`: off), else they are for a terminal that is not `TERM=dumb`; never in a file of `-o`. They are legible on white and on black.',
      '* **Width**: that of the terminal, from 60 to 180 columns; COLUMNS counts for more, and in a pipe too. Else 100, and in a file always. `explain` and its like, and annotations, are 100 at most.',
      '* **Pager**: what is longer than the screen goes to `PAGER`, by default `less -FRX`; a list of words that no shell sees. None with `--no-pager`, an empty `PAGER` or `cat`, `TERM=dumb`, in a CI job, with `-o`, `--follow`, and for what is no text (`markdown`, `html`, `csv`, `json`, `ndjson`); nor for `check` and `messages`. One that cannot be started, or fails at once, is done without. Leaving it early changes no exit code.',
      '* **ASCII**: where the first of LC_ALL, LC_CTYPE and LANG that is set is `C`, `POSIX` or of a charset other than UTF-8, marks such as ✓ ✗ → … give way to ASCII as wide as they are (`+ x > ~`). Letters stay, Vietnamese ones too; so do JSON and files. Where none is set it is UTF-8.',
    ].join('\n'),
    '## Results in files',
    'What `-o` and `--report` name, and a baseline, is',
    [
      '* **never a file that the run reads**: an input, also one in a folder that is read, a key, a card, the configuration, the baseline. Device and inode are compared, so hard links are found, before anything is opened for writing. Nor are two results written to one file. Standard output that is appended to an input (`>> a.pcap`) is refused as well.',
      '* **never reached through a symbolic link to a file**. A link to a pipe or a character device is none but another name for it.',
      '* **whole or not at all**: it is written beside its place, under a hidden name (`.siptriage-…`), and renamed when it is complete; after Ctrl-C and the like nothing is left. The mode of the file that stood there stays, a new one has it by the umask; other hard links to it keep what it held. With `--follow` it is written in its place instead, so that it can be read as it grows (`tail -f`).',
      '* **written directly** where it is a pipe, a character device (`/dev/null`, a terminal), or a file that the shell opened (`/dev/stdout`, `/dev/stderr`, `/dev/fd/3`, `>(command)`).',
    ].join('\n'),
    'What is refused ends with code 2 and one line, and nothing has been changed. The one file that is added to is the summary of a job that `GITHUB_STEP_SUMMARY` names.',
    '## Exit codes',
    table(['code', 'meaning'], exitRows()),
    'Where some inputs can be read and others cannot, the good ones are analyzed and the exit code is 3. A closed pipe (`siptriage trace.pcap | head -1`) ends quietly with 0. With `SIPTRIAGE_DEBUG` set, the line on standard error about a fault of siptriage is followed by its place.',
  ].join('\n\n')}\n`;
}

function section(command) {
  const help = command.createHelp();
  const parts = [`## siptriage ${command.name()}`, prose(`${capitalise(command.description())}.`)];
  parts.push(`\`\`\`sh\nsiptriage ${command.name()} ${command.usage()}\n\`\`\``);
  const options = help
    .visibleOptions(command)
    .map((option) => [code(help.optionTerm(option)), prose(help.optionDescription(option))]);
  const args = help
    .visibleArguments(command)
    .map((argument) => [code(help.argumentTerm(argument)), prose(argument.description)]);
  if (args.length > 0) {
    parts.push(table(['argument', 'meaning'], args));
  }
  return [...parts, table(['option', 'meaning'], options), ...examples(command)];
}

/** The end of a command's help. */
function examples(command) {
  let help = '';
  command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
  const [, typed] = help.split('\nExamples:\n');
  const lines = typed === undefined ? [] : typed.trimEnd().split('\n');
  return lines.length === 0
    ? []
    : [`\`\`\`sh\n${lines.map((line) => line.trim().replace(/ {2,}/, (gap) => `${gap}# `)).join('\n')}\n\`\`\``];
}

/** What each exit code means, as README.md says it; a code without its row, or a row without its code, is an error. */
export function exitRows() {
  const readme = readFileSync(README, 'utf8');
  const rows = [...readme.matchAll(/^\| (\d) \| (.+) \|$/gm)].map(([, exitCode, meaning]) => [exitCode, meaning]);
  const [said, known] = [rows.map(([exitCode]) => exitCode), Object.values(EXIT).map(String)];
  if (said.join() !== known.join()) {
    throw new Error(`README.md tells the exit codes ${said.join(', ')}; there are ${known.join(', ')}`);
  }
  return rows;
}

function capitalise(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
