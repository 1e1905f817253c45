import { readFileSync } from 'node:fs';

const TABLES = ['/proc/net/udp', '/proc/net/udp6'] as const;
/* sl local_address rem_address st queues tr:tm retrnsmt uid timeout inode ref pointer drops */
const COLUMN = { local: 1, drops: 12 } as const;

/** How many datagrams Linux dropped at the sockets of these ports, because nobody took them in time; 0 where it does not say. */
export function kernelDrops(ports: ReadonlySet<number>): number {
  let drops = 0;
  for (const table of TABLES) {
    for (const row of rowsOf(table)) {
      const fields = row.trim().split(/\s+/);
      const port = Number.parseInt(fields[COLUMN.local]?.split(':')[1] ?? '', 16);
      drops += ports.has(port) ? Number(fields[COLUMN.drops]) || 0 : 0;
    }
  }
  return drops;
}

function rowsOf(table: string): string[] {
  try {
    return readFileSync(table, 'utf8').split('\n').slice(1);
  } catch {
    return [];
  }
}
