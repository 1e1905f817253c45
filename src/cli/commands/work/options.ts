import type { Command } from 'commander';
import { sayingOf } from '../../../languages/index.ts';
import type { Lang } from '../../../reference/index.ts';
import { SpokenOption } from '../../help/spoken-option.ts';
import { addSourcesOptions, type SourcesOptions } from '../../options/least-sources.ts';
import { LANG } from '../../options/look.ts';
import { addFromOptions, type FromOptions } from '../../options/nats-from.ts';
import { WORK_WORDS } from './words.ts';

export type WorkCommandOptions = FromOptions &
  SourcesOptions & {
    readonly lang: Lang;
    readonly roles: string;
    readonly goodCalls?: boolean;
  };

const ROLES = new SpokenOption(
  '--roles <name>',
  sayingOf(WORK_WORDS, ({ roles }) => roles),
).default('leg,join,judge');
const GOOD_CALLS = new SpokenOption(
  '--good-calls',
  sayingOf(WORK_WORDS, ({ goodCalls }) => goodCalls),
);

export function addWorkOptions(command: Command): Command {
  addFromOptions(command);
  addSourcesOptions(command);
  return command.addOption(ROLES).addOption(GOOD_CALLS).addOption(LANG);
}
