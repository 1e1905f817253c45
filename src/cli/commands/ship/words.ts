import { translatable } from '../../../languages/index.ts';

export const SHIP_WORDS = translatable({
  help: {
    description: 'publish the messages of captures or of HEP, for siptriage listen elsewhere (docs/scale.md)',
    arguments: { '[input...]': 'captures, logs, folders of them, or - for standard input, as is a pipe without it' },
    examples: {
      'siptriage ship trace.pcap --to nats://10.0.0.7': 'its messages, no media',
      'siptriage ship - --to nats://10.0.0.7': 'what tcpdump -w - writes',
      'siptriage ship --hep udp:9060 --to nats://10.0.0.7': 'what agents here send',
    },
  },
  to: 'where to: nats://[USER:PASSWORD@]HOST[:PORT][/STREAM], or tls:; the stream is made where there is none',
  source: 'who saw it, in letters, digits, - and _ (default: the name of this machine)',
  noTarget: 'ship takes --to: where to publish',
  noName: (text: string) => `--source: ${text} is no name of letters, digits, - and _`,
  oneOf: 'ship reads inputs or --hep, not both',
  waiting: (place: string) => `${place} does not store what it is sent; trying again`,
  refused: (count: number, place: string) =>
    `${count} ${count === 1 ? 'message is' : 'messages are'} longer than ${place} takes, and not stored`,
  shipped: (stored: number, repeated: number, place: string) =>
    `${stored} ${stored === 1 ? 'message' : 'messages'} stored at ${place}${repeated > 0 ? `, ${repeated} were there already` : ''}`,
});
