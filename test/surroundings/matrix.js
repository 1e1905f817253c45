// `node test/surroundings/matrix.js`: how each command ends where its surroundings fail.
import { COMMANDS, FAULTS, makeFolder } from './surroundings.js';

const folder = makeFolder();
try {
  for (const [name, { run, needs, commands = COMMANDS }] of Object.entries(FAULTS)) {
    for (const command of commands) {
      const { code, signal, last } = needs === null ? { code: 'skipped', last: '' } : await run(folder, command);
      process.stdout.write(`${name.padEnd(27)} ${command.padEnd(10)} ${String(code ?? signal).padEnd(8)} ${last}\n`);
    }
  }
} finally {
  folder.remove();
}
