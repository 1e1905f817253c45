import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const DESCRIPTORS = '/proc/self/fd';
const TABLES = ['/proc/net/udp', '/proc/net/udp6'] as const;
/* sl local_address rem_address st queues tr:tm retrnsmt uid timeout inode ref pointer drops */
const COLUMN = { local: 1, inode: 9, drops: 12 } as const;

/**
 * How many datagrams Linux dropped at this process's sockets of these ports, because nobody took them in time; 0 where it does not
 * say. Others may listen at the same port of another address.
 */
export function kernelDrops(ports: ReadonlySet<number>): number {
  const own = ownSockets();
  let drops = 0;
  for (const table of TABLES) {
    for (const row of rowsOf(table)) {
      const fields = row.trim().split(/\s+/);
      const port = Number.parseInt(fields[COLUMN.local]?.split(':')[1] ?? '', 16);
      const isOwn = ports.has(port) && own.has(fields[COLUMN.inode] ?? '');
      drops += isOwn ? Number(fields[COLUMN.drops]) || 0 : 0;
    }
  }
  return drops;
}

/** The inodes of what this process has open. */
function ownSockets(): ReadonlySet<string> {
  return new Set(entriesOf(DESCRIPTORS).map((entry) => /^socket:\[(\d{1,20})\]$/.exec(linkOf(entry))?.[1] ?? ''));
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
}

/** One that was closed meanwhile leads nowhere. */
function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function rowsOf(table: string): string[] {
  try {
    return readFileSync(table, 'utf8').split('\n').slice(1);
  } catch {
    return [];
  }
}
