import { buildProgram } from '../../dist/cli/program.js';
import { VERSION } from '../../dist/model/index.js';
import { exitRows } from './cli-page.js';

/** The day from which the page tells: a page has one. */
const DAY = '2026-11-29';

/** What the surroundings say to siptriage, beside what every program heeds. */
const ENVIRONMENT = [
  [
    'SIPTRIAGE_LANG',
    'The language, en or vi, where no --lang says it. Without it the locale does: LC_ALL, LC_MESSAGES, LANG.',
  ],
  [
    'NO_COLOR',
    'With any value: no colours. FORCE_COLOR turns them on where neither it nor an option speaks of them; 0 turns them off.',
  ],
  ['COLUMNS', 'The width of a text, in a pipe too; without it that of the terminal, else 100.'],
  [
    'PAGER',
    'What shows a text that is longer than the screen: a program and its arguments, less -FRX by default; nothing for none.',
  ],
  ['GITHUB_STEP_SUMMARY', 'A file that check --format github adds the summary of the job to.'],
  ['SIPTRIAGE_DEBUG', 'With any value: a fault of siptriage itself is told with its place.'],
];

const FILES = [
  [
    'siptriage.config.json, siptriage.config.yaml, siptriage.config.yml',
    'What check takes for granted, in the folder where it runs or above it in the repository. One in TypeScript or JavaScript has to be named by --config.',
  ],
];

/** docs/siptriage.1: the manual page, from what the commands say of themselves. */
export function manPage() {
  const program = buildProgram({ out: async () => {}, err: () => {}, isTerminal: false, env: {} }, () => {});
  const commands = program.commands.filter((command) => command.name() !== 'help');
  return `${[
    '.\\" Written by `npm run docs`; change the source, not this page.',
    `.TH SIPTRIAGE 1 ${DAY} "siptriage ${VERSION}" "User Commands"`,
    // Neither stretched nor hyphenated: an option is to be found and copied as it is.
    '.nh\n.ad l',
    '.SH NAME\nsiptriage \\- says which SIP transfers and calls in a trace failed, and why',
    `.SH SYNOPSIS\n.B siptriage\n.RI [ command ]\n.RI [ options ]\n.RI [ input \\&.\\|.\\|.]`,
    `.SH DESCRIPTION\n${text(program.description())}`,
    `.PP\n${text('An input is a file, a folder (read recursively), or - for standard input. What kind of file it is, its content tells, never its name. Several inputs are one trace, merged by time. Where no input is named, a pipe or a file at standard input is read. No name is resolved and no address fetched.')}`,
    `.PP\n${text(`Without a command it is ${commands[0].name()}. Where an option is not the same in all commands that have it, it stands once for each meaning.`)}`,
    '.SH COMMANDS',
    ...commands.map(commandPart),
    '.SH OPTIONS',
    ...optionParts(commands),
    '.SH EXIT STATUS',
    ...exitRows().map(([code, meaning]) => term(`.B ${code}`, meaning)),
    '.SH ENVIRONMENT',
    ...ENVIRONMENT.map(([name, meaning]) => term(`.B ${text(name)}`, meaning)),
    '.SH FILES',
    ...FILES.map(([name, meaning]) => term(`.I ${text(name)}`, meaning)),
    '.SH EXAMPLES',
    ...commands.flatMap(exampleParts),
    '.SH SEE ALSO\n.BR tshark (1),\n.BR sngrep (8),\n.BR sipp (1)',
    `.PP\n${text('The docs of the package tell more: docs/cli.md of this page, docs/check.md of check, docs/inputs.md of what can be read, docs/rules.md of every fault.')}`,
  ]
    .join('\n')
    .split('\n')
    .map(wrapped)
    .join('\n')}\n`;
}

function commandPart(command) {
  const usage = command.usage().replace('[options] ', '').replace('[options]', '');
  const args = command.registeredArguments.map((argument) => term(`.I ${text(argument.name())}`, argument.description));
  const flags = command.options.map((option) => `\\fB${text(option.long)}\\fR`).join(', ');
  return [
    `.SS ${text(`siptriage ${command.name()} ${usage}`.trim())}`,
    sentence(command.description()),
    ...args,
    ...(flags === '' ? [] : [`.PP\nOptions: ${flags}.`]),
  ].join('\n');
}

/** Each option once: where its words differ from command to command, once for each. */
function optionParts(commands) {
  const rows = new Map();
  for (const command of commands) {
    for (const option of command.options) {
      const key = `${option.flags}\n${option.description}`;
      rows.set(key, [...(rows.get(key) ?? []), { command: command.name(), option }]);
    }
  }
  const named = ([{ option }]) => option.long.replace(/^--(?:no-)?/, '');
  return [...rows.values()]
    .sort((a, b) => (named(a) < named(b) ? -1 : named(a) > named(b) ? 1 : 0))
    .map((uses, _, all) => {
      const isAlone = all.filter((others) => named(others) === named(uses)).length === 1;
      const where = isAlone ? '' : `${uses.map(({ command }) => `\`${command}\``).join(', ')}: `;
      return term(flagsOf(uses[0].option), where + [uses[0].option.description, ...choicesOf(uses)].join('. '));
    });
}

function flagsOf({ flags }) {
  const [, names, value = ''] = /^(.*?)( <.*>)?$/.exec(flags);
  return `.BR ${text(names).replaceAll(', ', ' ", " ')}${value === '' ? '' : ` " \\fI${text(value.slice(2, -1))}\\fR"`}`;
}

/** What may be said, for each command that takes it otherwise. */
function choicesOf(uses) {
  const byChoices = new Map();
  for (const { command, option } of uses) {
    const choices = (option.argChoices ?? []).join(', ');
    byChoices.set(choices, [...(byChoices.get(choices) ?? []), command]);
  }
  return [...byChoices]
    .filter(([choices]) => choices !== '')
    .map(([choices, names]) =>
      byChoices.size === 1 && names.length === uses.length ? `One of ${choices}` : `${names.join(', ')}: ${choices}`,
    );
}

function exampleParts(command) {
  let help = '';
  command.configureOutput({ writeOut: (part) => (help += part) }).outputHelp();
  const [, examples = ''] = help.split('\nExamples:\n');
  return examples
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.trim().split(/ {2,}/))
    .map(([typed, meaning]) => `.TP\n.B ${text(typed)}\n${sentence(meaning)}`);
}

/** A line of text as lines of source that an editor shows; what is a request stays in one. */
function wrapped(line) {
  return /^[.']/.test(line)
    ? line
    : line
        .replace(/(.{1,78})(?: |$)/g, '$1\n')
        .replace(/\n(?=[.'])/g, '\n\\&')
        .trimEnd();
}

/** What is said of a name, beside it. */
function term(head, meaning) {
  return `.TP\n${head}\n${sentence(meaning)}`;
}

function sentence(said) {
  const whole = said.charAt(0).toUpperCase() + said.slice(1);
  return text(/[.!?]$/.test(whole) ? whole : `${whole}.`);
}

/** Text that roff takes as it is: its escapes, its requests at the head of a line, hyphens that are signs, Unicode by number. */
function text(said) {
  return said
    .replace(/<!--.*?-->|`/g, '')
    .replaceAll('\\', '\\e')
    .replaceAll('"', '\\(dq')
    .replace(/(?<!\w)-[\w-]*|\w+\/[\w-]+/g, (sign) => sign.replaceAll('-', '\\-'))
    .replace(
      /[^\n\x20-\x7e]/gu,
      (character) => `\\[u${character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}]`,
    )
    .replace(/^(?=[.'])/gm, '\\&');
}
