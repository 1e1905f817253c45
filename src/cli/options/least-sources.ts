import type { Command } from 'commander';
import { sayingOf } from '../../languages/index.ts';
import { SpokenOption } from '../help/spoken-option.ts';
import { NATS_WORDS } from '../input/nats-words.ts';
import { counted } from './counted.ts';

/** Who is waited for, as commander hands it over. */
export type SourcesOptions = { readonly sources?: number };

const SOURCES = new SpokenOption(
  '--sources <n>',
  sayingOf(NATS_WORDS, ({ sources }) => sources),
).argParser(counted('--sources <n>'));

/** For every command that puts what several sources send in order. */
export function addSourcesOptions(command: Command): Command {
  return command.addOption(SOURCES);
}
