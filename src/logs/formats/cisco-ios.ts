import type { LogFormat } from '../format.ts';

/** `*` before the time: the clock was never set; `.`: it lost its server. `00:11:29:` counts from the start of the router. */
export const CISCO_IOS: LogFormat = {
  name: 'cisco ios',
  about: {
    product: 'Cisco IOS, IOS XE, CUBE',
    switchOn:
      '`debug ccsip messages`, with `service timestamps debug datetime msec localtime show-timezone year` and `logging buffered 10000000 debugging`',
    lacks: 'every address; without `show-timezone year` the zone and the year; without `datetime` the time of day',
  },
  lines: 2,
  banner:
    /(?:(?<time>[A-Z][a-z]{2} +\d\d? (?:\d{4} )?\d\d:\d\d:\d\d[^\n]{0,40}?): *)?\/\/(?:-1|\d+)\/[0-9A-Fa-fx]{12}\/SIP\/Msg\/ccsipDisplayMsg:[ \t]*\n\s*(?:(?<sent>Sent)|(?<received>Received)):\s*$/,
  facts: () => ({ time: '' }),
  ends: /^(?:\d{6}: )?(?:[*.]?\w{3} +\d{1,4} [\d:.]{1,20}[^\n]{0,200}?: )?\/\/(?:-1|\d+)\//,
};
