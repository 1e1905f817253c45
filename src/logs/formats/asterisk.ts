import type { LogFormat } from '../format.ts';

/**
 * `sip set debug on`. Its texts begin with a line feed, so in a file the time stands alone on the line before; what was
 * received lost its carriage returns and some blanks. Source: asterisk/asterisk channels/chan_sip.c.
 */
export const ASTERISK_CHAN_SIP: LogFormat = {
  name: 'asterisk chan_sip',
  about: {
    product: 'Asterisk chan_sip (1.4 to 20)',
    switchOn: '`sip set debug on`, and `full => notice,warning,error,debug,verbose` in `logger.conf`',
    lacks:
      'the local address; the transport of what was sent; year and milliseconds, unless `dateformat` in `logger.conf` has them; white space of received headers is squeezed',
  },
  banner:
    /(?:<--- (?<received>SIP read from) |(?<sent>(?:Ret|T)ransmitting(?: #\d+)? \((?:no )?NAT\) to ))(?:(?<transport>UDP|TCP|TLS|WSS?):)?(?<remote>[^\s>]+?)(?: --->|:?\s*$)/m,
  ends: /^(?:<-{3,}>|---$|--- \()/,
};

/** `pjsip set logger on`. Source: asterisk/asterisk res/res_pjsip_logger.c. */
export const ASTERISK_PJSIP: LogFormat = {
  name: 'asterisk pjsip',
  about: {
    product: 'Asterisk res_pjsip (13 and later)',
    switchOn: '`pjsip set logger on`; `pjsip set logger pcap FILE` writes a capture instead',
    lacks:
      'the local address; year and milliseconds, unless `dateformat` in `logger.conf` has them; any time on the console',
  },
  banner:
    /<--- (?:(?<received>Received)|(?<sent>Transmitting)) SIP (?:request|response) \(\d+ bytes\) (?:from|to) (?<transport>UDP|TCP|TLS|WSS?):(?<remote>\S+) --->/,
  ends: /^(?:<---|\[| {4}-- |\s*== )/,
};
