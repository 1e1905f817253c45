import type { Command } from 'commander';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addExamples, type Example } from '../examples.ts';
import { addViewOptions, type ViewCommandOptions } from './options.ts';

const EXAMPLES: readonly Example[] = [
  ['siptriage view', 'a page to drop captures, logs and key logs on'],
  ['siptriage view trace.pcap keys.log', 'the same with these read at once'],
  ['siptriage view -o viewer.html', 'the page as one file, for who has no siptriage'],
];

/** `siptriage view [input...]`. */
export function addView(program: Command, io: Io, done: Done): void {
  const command = program
    .command('view')
    .description('a page in the browser, which reads traces itself and sends nothing anywhere')
    .argument('[input...]', 'captures, logs, key logs, folders of them');
  addExamples(command, EXAMPLES);
  addViewOptions(command).action(async (named: string[], options: ViewCommandOptions) => {
    const { view } = await import('./work.ts');
    done(await view(named, options, io));
  });
}
