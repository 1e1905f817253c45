/** The part of verdicts/ that needs Node: databases, brokers, receivers. */
export { NoNatsClient } from '../intake/node.ts';
export { NatsCarrier, natsVerdictPlace, OtherStream } from './node/nats-carrier.ts';
export { LaterSchema, NoPostgresClient, PostgresCarrier, stateOf } from './node/postgres-carrier.ts';
export { type PostgresPlace, postgresPlace } from './node/postgres-place.ts';
export { storable } from './node/postgres-rows.ts';
export { VerdictMaker } from './node/verdict-maker.ts';
export { Webhook, type WebhookOptions } from './node/webhook.ts';
export { NotTaken, type WebhookPlace, webhookPlace } from './node/webhook-post.ts';
