/** The part of intake/ that needs Node: sockets. */
export type { HepInput, HepInputOptions } from './node/hep-input.ts';
export type { ServerKeys } from './node/hep-sockets.ts';
export {
  connectTo,
  type NatsClient,
  type NatsPlace,
  NoNatsClient,
  natsClient,
  natsPlace,
  Presence,
} from './node/nats-client.ts';
export { NatsInput, type NatsInputOptions } from './node/nats-input.ts';
export { NatsPublisher, type ShippedMessage } from './node/nats-publisher.ts';
export { pause } from './node/pause.ts';
export { openHep } from './node/threaded-hep.ts';
