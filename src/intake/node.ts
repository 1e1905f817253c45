/** The part of intake/ that needs Node: sockets. */
export type { HepInput, HepInputOptions } from './node/hep-input.ts';
export type { ServerKeys } from './node/hep-sockets.ts';
export { openHep } from './node/threaded-hep.ts';
