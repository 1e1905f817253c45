import type { Command } from 'commander';
import { sayingOf, translatable } from '../../languages/index.ts';
import { SpokenOption } from '../help/spoken-option.ts';
import { counted } from './counted.ts';

/** How much is told of a trace in which much failed, as commander hands it over. */
export type CauseOptions = {
  readonly all?: boolean;
  readonly top?: number;
  readonly cause?: number;
};

export const CAUSE_WORDS = translatable({
  all: 'every story, also where there are many',
  top: 'causes that are listed and told where there are many (default: 10)',
  cause: 'the stories of one cause, by its number in the overview',
});

const ALL = new SpokenOption(
  '--all',
  sayingOf(CAUSE_WORDS, ({ all }) => all),
);
const TOP = new SpokenOption(
  '--top <n>',
  sayingOf(CAUSE_WORDS, ({ top }) => top),
)
  .argParser(counted('--top <n>'))
  .conflicts(['all', 'cause', 'quiet']);
export const CAUSE = new SpokenOption(
  '--cause <n>',
  sayingOf(CAUSE_WORDS, ({ cause }) => cause),
)
  .argParser(counted('--cause <n>'))
  .conflicts('all');

/** For the command that tells what went wrong, worst first. */
export function addCauseOptions(command: Command): Command {
  return command.addOption(ALL).addOption(TOP).addOption(CAUSE);
}
