import { closeSync, constants, createReadStream, fstatSync, openSync } from 'node:fs';
import type { ByteSource } from '../sources/plain-sources.ts';
import { streamSource } from './node-stream.ts';

/**
 * What stands at a path and is no file: a named pipe, `<(command)`, a device. An order to stop ends the wait for its other
 * side and for its bytes, which a read of a file would not.
 *
 * @param idleMs as of `streamSource`.
 */
export async function pipeSource(path: string, signal: AbortSignal, idleMs: number | null = null): Promise<ByteSource> {
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  if (!fstatSync(descriptor).isFIFO()) {
    return streamSource(createReadStream('', { fd: descriptor }), signal, idleMs);
  }
  const { Socket } = await import('node:net');
  try {
    return streamSource(new Socket({ fd: descriptor, readable: true, writable: false }), signal, idleMs);
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}
