import type { Command } from 'commander';
import { addCommand } from '../../help/command-help.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addMcpOptions, type McpCommandOptions } from './options.ts';
import { MCP_WORDS } from './words.ts';

/** `siptriage mcp --folder DIR`. */
export function addMcp(program: Command, io: Io, done: Done): void {
  const command = addCommand(program, 'mcp', MCP_WORDS);
  addMcpOptions(command).action(async (options: McpCommandOptions) => {
    const { serveAssistant } = await import('./work.ts');
    done(await serveAssistant(options, io));
  });
}
