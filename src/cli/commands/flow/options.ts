import type { Command } from 'commander';
import { sayingOf } from '../../../languages/index.ts';
import { SpokenOption } from '../../help/spoken-option.ts';
import { type AnonymizeOptions, addAnonymizeOptions } from '../../options/anonymize.ts';
import { addLogOptions, type LogOptions } from '../../options/logs.ts';
import { COLOR, LANG, NO_COLOR, NO_PAGER, OUTPUT, type SharedOptions } from '../../options/look.ts';
import { addTlsOptions, type TlsFiles } from '../../options/tls.ts';
import { FLOW_FORMATS, type FlowFormat } from './flow-formats.ts';
import { FLOW_WORDS } from './words.ts';

export type FlowCommandOptions = SharedOptions &
  TlsFiles &
  AnonymizeOptions &
  LogOptions & { readonly format: FlowFormat; readonly ascii?: boolean };

const FLOW_FORMAT = new SpokenOption(
  '-f, --format <format>',
  sayingOf(FLOW_WORDS, ({ format }) => format),
)
  .choices(FLOW_FORMATS)
  .default('text');
const ASCII = new SpokenOption(
  '--ascii',
  sayingOf(FLOW_WORDS, ({ ascii }) => ascii),
);

export function addFlowOptions(command: Command): Command {
  command.addOption(FLOW_FORMAT).addOption(ASCII);
  addTlsOptions(command);
  addAnonymizeOptions(command);
  addLogOptions(command);
  return command.addOption(LANG).addOption(OUTPUT).addOption(COLOR).addOption(NO_COLOR).addOption(NO_PAGER);
}
