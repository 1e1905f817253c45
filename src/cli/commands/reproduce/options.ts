import type { Command } from 'commander';
import { sayingOf } from '../../../languages/index.ts';
import type { Lang } from '../../../reference/index.ts';
import { SpokenOption } from '../../help/spoken-option.ts';
import { counted } from '../../options/counted.ts';
import { addLogOptions, type LogOptions } from '../../options/logs.ts';
import { LANG } from '../../options/look.ts';
import { addTlsOptions, type TlsFiles } from '../../options/tls.ts';
import { REPRODUCE_WORDS } from './words.ts';

export type ReproduceCommandOptions = TlsFiles &
  LogOptions & {
    readonly lang: Lang;
    readonly output?: string;
    readonly story?: number;
    readonly call?: string;
    readonly own?: string;
    readonly speed?: number;
    readonly force?: boolean;
  };

type Text = (words: typeof REPRODUCE_WORDS.english) => string;

const option = (flags: string, text: Text): SpokenOption => new SpokenOption(flags, sayingOf(REPRODUCE_WORDS, text));

const FOLDER = option('-o, --output <folder>', ({ output }) => output);
const STORY = option('--story <n>', ({ story }) => story).argParser(counted('--story <n>'));
const CALL = option('--call <what>', ({ call }) => call);
const OWN = option('--own <address>', ({ own }) => own);
const SPEED = option('--speed <n>', ({ speed }) => speed).argParser(counted('--speed <n>'));
const FORCE = option('--force', ({ force }) => force);

export function addReproduceOptions(command: Command): Command {
  command.addOption(FOLDER).addOption(STORY).addOption(CALL).addOption(OWN).addOption(SPEED).addOption(FORCE);
  addTlsOptions(command);
  addLogOptions(command);
  return command.addOption(LANG);
}
