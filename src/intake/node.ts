/** The part of intake/ that needs Node: sockets. */
export { HepInput, type HepInputOptions } from './node/hep-input.ts';
export { hepEndpointText, type ServerKeys } from './node/hep-sockets.ts';
