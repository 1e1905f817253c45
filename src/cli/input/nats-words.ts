import { translatable } from '../../languages/index.ts';

/** What is said of NATS, whichever option names it. */
export const NATS_WORDS = translatable({
  noPlace: (option: string, text: string) => `${option}: ${text} is no place such as nats://127.0.0.1:4222/SIPTRIAGE`,
  noClient: (option: string) =>
    `${option} takes the NATS client, which is not installed: npm install @nats-io/transport-node @nats-io/jetstream`,
  notReached: (place: string, why: string) => `${place}: ${why}`,
  from: 'read what siptriage ship publishes: nats://HOST[:PORT][/STREAM], or tls:',
  sources: 'with --from: tell nothing before so many sources were heard',
  untilEnd: 'with --from: end where every source that was heard has ended',
  connected: (place: string) => `connected to ${place}`,
});
