import { type Command, Option } from 'commander';
import { counted } from './counted.ts';

/** How much is told of a trace in which much failed, as commander hands it over. */
export type CauseOptions = {
  readonly all?: boolean;
  readonly top?: number;
  readonly cause?: number;
};

const ALL = new Option('--all', 'every story, also where there are many');
const TOP = new Option('--top <n>', 'causes that are listed and told where there are many (default: 10)')
  .argParser(counted)
  .conflicts(['all', 'cause', 'quiet']);
const CAUSE = new Option('--cause <n>', 'the stories of one cause, by its number in the overview')
  .argParser(counted)
  .conflicts('all');

/** For the command that tells what went wrong, worst first. */
export function addCauseOptions(command: Command): Command {
  return command.addOption(ALL).addOption(TOP).addOption(CAUSE);
}
