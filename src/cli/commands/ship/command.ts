import type { Command } from 'commander';
import { addCommand } from '../../help/command-help.ts';
import { inputsOf } from '../../input/named-inputs.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addShipOptions, type ShipCommandOptions } from './options.ts';
import { SHIP_WORDS } from './words.ts';

/** `siptriage ship [input... | --hep …] --to nats://…`. */
export function addShip(program: Command, io: Io, done: Done): void {
  const command = addCommand(program, 'ship', SHIP_WORDS);
  addShipOptions(command).action(async (named: string[], options: ShipCommandOptions) => {
    const inputs = options.hep === undefined ? inputsOf(named, io) : named;
    const { ship } = await import('./work.ts');
    done(await ship(inputs, options, io));
  });
}
