import { u16be } from '../../bytes/index.ts';
import type { ByteCursor } from '../sources/byte-cursor.ts';
import { LzmaDecoder } from './lzma.ts';
import { LzmaWindow } from './lzma-window.ts';

/*
 * LZMA2, chunk by chunk: a control byte, then
 *   0x00             the end
 *   0x01, 0x02       | size-1 2 | data |                      stored; 0x01 forgets what came before
 *   0x80 and above   | size-1 2 | compressed-1 2 | [properties 1] | data |
 * where bits 5 and 6 of the latter say what begins anew: 1 the state, 2 the properties too, 3 the dictionary too.
 */
const CONTROL = { end: 0, storedAnew: 1, stored: 2, lzma: 0x80 } as const;
const ANEW = { state: 1, properties: 2, dictionary: 3 } as const;

/** Decodes one LZMA2 stream up to its end mark. */
export async function* decodeLzma2(cursor: ByteCursor, dictionary: number): AsyncGenerator<Uint8Array, void, void> {
  const window = new LzmaWindow(dictionary);
  const decoder = new LzmaDecoder(window);
  for (;;) {
    const [control = 0] = await cursor.take(1);
    if (control === CONTROL.end) {
      return;
    }
    const isStored = control < CONTROL.lzma;
    const header = await cursor.take(isStored ? 2 : 4);
    const size = (isStored ? 0 : (control & 0x1f) << 16) + u16be(header, 0) + 1;
    const anew = (control >> 5) & 3;
    if (control === CONTROL.storedAnew || (!isStored && anew === ANEW.dictionary)) {
      window.forget();
    }
    window.reserve(size);
    if (isStored) {
      if (control > CONTROL.stored) {
        throw new Error('no LZMA2 chunk');
      }
      window.append(await cursor.take(size));
    } else {
      if (anew >= ANEW.properties) {
        decoder.setProperties((await cursor.take(1))[0]!);
      } else if (anew === ANEW.state) {
        decoder.reset();
      }
      decoder.decode(await cursor.take(u16be(header, 2) + 1), size);
    }
    yield window.delivered(size);
  }
}
