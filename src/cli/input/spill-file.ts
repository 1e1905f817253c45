import { closeSync, readSync } from 'node:fs';
import type { Spill } from '../../analysis/index.ts';
import { fileWithoutName, writeWhole } from './spool.ts';

/** A file without a name, which nothing leaves behind. @throws WriteFault where the temporary folder does not take it. */
export function spillFile(): Spill {
  const file = fileWithoutName();
  let length = 0;
  return {
    write(bytes) {
      const position = length;
      writeWhole(file, bytes);
      length += bytes.length;
      return position;
    },
    read(position, count) {
      const bytes = new Uint8Array(count);
      for (let at = 0; at < count; ) {
        const read = readSync(file, bytes, at, count - at, position + at);
        if (read === 0) {
          break;
        }
        at += read;
      }
      return bytes;
    },
    close: () => closeSync(file),
  };
}
