import { type Command, Option } from 'commander';
import { addLogOptions, type LogOptions } from '../../options/logs.ts';
import { COLOR, LANG, NO_COLOR, NO_PAGER, OUTPUT, type SharedOptions } from '../../options/look.ts';
import { addTlsOptions, type TlsFiles } from '../../options/tls.ts';
import { FLOW_FORMATS, type FlowFormat } from './flow-formats.ts';

export type FlowCommandOptions = SharedOptions &
  TlsFiles &
  LogOptions & { readonly format: FlowFormat; readonly ascii?: boolean };

const FLOW_FORMAT = new Option('-f, --format <format>', 'form of the ladder').choices(FLOW_FORMATS).default('text');
const ASCII = new Option('--ascii', 'draw text in ASCII alone');

export function addFlowOptions(command: Command): Command {
  command.addOption(FLOW_FORMAT).addOption(ASCII);
  addTlsOptions(command);
  addLogOptions(command);
  return command.addOption(LANG).addOption(OUTPUT).addOption(COLOR).addOption(NO_COLOR).addOption(NO_PAGER);
}
