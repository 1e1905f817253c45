import { translatable } from '../../../languages/index.ts';

export const LISTEN_WORDS = translatable({
  help: {
    description:
      'what happens now: HEP that is sent here, or what others ship, each story as it is decided (docs/scale.md)',
    arguments: {},
    examples: {
      'siptriage listen --hep udp:9060': 'what agents here send',
      'siptriage listen --hep udp:10.0.0.7:9060': 'what agents elsewhere send',
      'siptriage listen --hep tcp:9060 --format ndjson': 'a line for each thing found',
      'siptriage listen --hep udp:9060 --metrics 9100': 'with figures at /metrics',
      'siptriage listen --from nats://10.0.0.7': 'what siptriage ship publishes',
      'siptriage listen --hep udp:9060 --to https://h/': 'alerts for a chat',
    },
  },
  metrics: 'serve /metrics (Prometheus) and /healthz at [HOST:]PORT; without a host on the loopback alone',
  metricsAt: (place: string) => `metrics at http://${place}/metrics`,
  notServed: (place: string, why: string) => `--metrics ${place}: ${why}`,
  onlyNew: 'with --from: pass over what the stream holds already',
  noSource: 'listen takes --hep, where to listen to what is sent, or --from',
  onlyWithFrom: (option: string) => `${option} is about --from`,
  oneOf: '--hep and --from are two commands: ship what comes over HEP too',
});
