// What an earlier build left is not part of this one: a file that was renamed would still be packed, loaded and checked.
import { rmSync } from 'node:fs';

rmSync(new URL('../../dist/', import.meta.url), { recursive: true, force: true });
