import { translatable } from '../../../languages/index.ts';

export const LISTEN_WORDS = translatable({
  help: {
    description:
      'what happens now: HEP that is sent here, or what others ship, each story as it is decided (docs/scale.md)',
    arguments: {},
    examples: {
      'siptriage listen --hep udp:9060': 'what agents of this machine send',
      'siptriage listen --hep udp:192.0.2.7:9060 --hep-key k': 'what others send to that address, with a key',
      'siptriage listen --hep tcp:9060 --format ndjson': 'the same for a program, a line each',
      'siptriage listen --hep udp:9060 --metrics 9100': 'with /metrics and /healthz for Prometheus',
      'siptriage listen --from nats://127.0.0.1': 'what siptriage ship publishes at several places',
    },
  },
  metrics: 'serve /metrics (Prometheus) and /healthz at [HOST:]PORT; without a host on the loopback alone',
  metricsAt: (place: string) => `metrics at http://${place}/metrics`,
  notServed: (place: string, why: string) => `--metrics ${place}: ${why}`,
  from: 'read what siptriage ship publishes: nats://HOST[:PORT][/STREAM], or tls:',
  sources: 'with --from: tell nothing before so many sources were heard',
  untilEnd: 'with --from: end where every source that was heard has ended',
  onlyNew: 'with --from: pass over what the stream holds already',
  noSource: 'listen takes --hep, where to listen to what is sent, or --from',
  onlyWithFrom: (option: string) => `${option} is about --from`,
  oneOf: '--hep and --from are two commands: ship what comes over HEP too',
});
