/** The part of analysis/ that needs Node: its decoders, its threads, and files as inputs. */

export { anonymizerInNode } from './node-anonymizer.ts';
export { type FileReading, fileInput, inputAt } from './node-files.ts';
export { DECODERS_IN_NODE, platformInNode, tlsInNode } from './node-platform.ts';
export { threadsInNode } from './node-threads.ts';
