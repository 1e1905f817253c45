import { createGunzip } from 'node:zlib';
import type { Gunzip } from '../capture-context.ts';
import { type Inflater, inflateSource } from '../codecs/inflate-source.ts';

const OUTPUT_BYTES = 256 * 1024;

/** gzip through node:zlib: several members in a row are one stream, as gzip(1) has it. */
export const gunzipInNode: Gunzip = (source, onProblem) => inflateSource(source, nodeInflater(), onProblem);

function nodeInflater(): Inflater {
  const gunzip = createGunzip({ chunkSize: OUTPUT_BYTES });
  const output: Uint8Array[] = [];
  const failed = new Promise<never>((_, reject) => {
    gunzip.on('error', reject);
  });
  const ended = new Promise<void>((resolve) => {
    gunzip.on('end', resolve);
  });
  failed.catch(() => {});
  gunzip.on('data', (chunk: Uint8Array) => output.push(chunk));
  return {
    output,
    write: (piece) =>
      Promise.race([
        failed,
        new Promise<void>((resolve, reject) => {
          gunzip.write(piece, (error) => (error ? reject(error) : resolve()));
        }),
      ]),
    end: () => {
      gunzip.end();
      return Promise.race([failed, ended]);
    },
    close: () => gunzip.destroy(),
  };
}
