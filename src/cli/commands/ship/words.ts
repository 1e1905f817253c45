import { translatable } from '../../../languages/index.ts';

export const SHIP_WORDS = translatable({
  help: {
    description: 'publish the messages of captures or of HEP, for siptriage listen elsewhere (docs/scale.md)',
    arguments: { '[input...]': 'captures, logs, folders of them, or - for standard input, as is a pipe without it' },
    examples: {
      'siptriage ship trace.pcap --to nats://192.0.2.7': 'the messages of a capture, without the media',
      'tcpdump -i any -U -w - | siptriage ship --to nats://192.0.2.7': 'what passes here now',
      'siptriage ship --hep udp:9060 --to nats://192.0.2.7/EU --source sbc1':
        'what agents send here, into a stream of its own',
    },
  },
  to: 'where to: nats://[USER:PASSWORD@]HOST[:PORT][/STREAM], or tls:; the stream is made where there is none',
  source: 'who saw it, in letters, digits, - and _ (default: the name of this machine)',
  noTarget: 'ship takes --to: where to publish',
  noName: (text: string) => `--source: ${text} is no name of letters, digits, - and _`,
  oneOf: 'ship reads inputs or --hep, not both',
  waiting: (place: string) => `${place} does not store what it is sent; trying again`,
  shipped: (stored: number, repeated: number, place: string) =>
    `${stored} ${stored === 1 ? 'message' : 'messages'} stored at ${place}${repeated > 0 ? `, ${repeated} were there already` : ''}`,
});
