import { concat } from '../capture/build.ts';

/** A ustar archive of the files, as tar(1) would write it. */
export function buildTar(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  const parts = files.map(({ name, bytes }) => {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(`${bytes.length.toString(8).padStart(11, '0')} `, 124);
    header.write('        0', 148);
    header.write('ustar\u000000', 257);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148);
    return concat(header, bytes, new Uint8Array((512 - (bytes.length % 512)) % 512));
  });
  return concat(...parts, new Uint8Array(1024));
}
