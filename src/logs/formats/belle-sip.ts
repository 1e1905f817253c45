import type { LogFormat } from '../format.ts';

/**
 * Of a stream it prints pieces as they come, so that headers and body may be two records. Source:
 * BelledonneCommunications/belle-sip src/channel.c.
 */
export const BELLE_SIP: LogFormat = {
  name: 'belle-sip',
  about: {
    product: 'Linphone, Flexisip and what is built on belle-sip',
    switchOn: '`linphonec -d 6 -l FILE`; in the apps Settings, Advanced, "Debug", then "Send logs"',
    lacks: 'the zone, the local address; messages beyond 14 000 bytes are cut without a mark',
  },
  banner:
    /channel \[?0x\w+\]?: (?:message (?<sent>(?:partly )?sent) to|(?<received>received) \[\d+\] new bytes from) \[(?:(?<transport>\w+):\/\/)?(?<remote>\[?[^\][\n]+)\]/i,
  continues: /channel \[?0x\w+\]?: received \[\d+\] new bytes from \[/,
};
