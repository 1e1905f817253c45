import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Programs that read the same capture, as whole processes.
 *
 * @typedef {{ name: string, does: string, command: (file: string) => string[] }} Tool
 */

const SIPTRIAGE = fileURLToPath(new URL('../../bin/siptriage.js', import.meta.url));
const WALK = fileURLToPath(new URL('walk.js', import.meta.url));

/** The row that the others are compared with, and the one whose counts are held against what was generated. */
export const BASELINE = 'siptriage text';
export const COUNTED = 'siptriage json';

/** @type {readonly Tool[]} */
const TOOLS = [
  {
    name: BASELINE,
    does: 'the whole analysis as text',
    command: (file) => [process.execPath, SIPTRIAGE, 'analyze', file, '--format', 'text'],
  },
  {
    name: COUNTED,
    does: 'the same as JSON, with every call',
    command: (file) => [process.execPath, SIPTRIAGE, 'analyze', file, '--format', 'json'],
  },
  {
    name: 'walk',
    does: 'steps over the records, nothing else',
    command: (file) => [process.execPath, WALK, file],
  },
  {
    name: 'sipgrep',
    does: 'matches dialogs and reports on each',
    command: (file) => ['sipgrep', '-C', '-G', '-I', file],
  },
  {
    name: 'sngrep',
    does: 'keeps dialogs, without its interface',
    command: (file) => ['sngrep', '-N', '-q', '-l', '10000000', '-I', file, '-O', '/dev/null'],
  },
  {
    name: 'tshark',
    does: 'dissects and prints a line a message',
    command: (file) => ['tshark', '-r', file, '-Y', 'sip'],
  },
];

/**
 * @param {readonly string[]} only names, or their first words; empty for all
 * @returns {{ present: Tool[], absent: Tool[] }} what can run here, and what is not installed or not built
 */
export function findTools(only) {
  const chosen = TOOLS.filter(
    ({ name }) => only.length === 0 || only.some((part) => name === part || name.startsWith(`${part} `)),
  );
  return {
    present: chosen.filter(isPresent),
    absent: chosen.filter((tool) => !isPresent(tool)),
  };
}

/** @param {Tool} tool */
function isPresent(tool) {
  const [program, script] = tool.command('');
  return program === process.execPath ? isFile(script, constants.R_OK) : isOnPath(program);
}

/** @param {string} program */
function isOnPath(program) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => isFile(join(folder, program), constants.X_OK));
}

/**
 * @param {string} path
 * @param {number} mode
 */
function isFile(path, mode) {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}
