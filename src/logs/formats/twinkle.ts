import type { LogFormat } from '../format.ts';

export const TWINKLE: LogFormat = {
  name: 'twinkle',
  about: {
    product: 'Twinkle 1.x',
    switchOn: 'Edit, System settings, Log, "Log SIP reports"; `~/.twinkle/twinkle.log`',
    lacks: 'the zone, the local address',
  },
  lines: 2,
  banner:
    /\+\+\+ (?<time>\d\d-\d\d-\d{4} \d\d:\d\d:\d\d\.\d{6}) [^\n]{0,100}\n(?:(?<sent>Send to)|(?<received>Received from)): (?<transport>\w+):(?<remote>\S+)\s*$/,
  dateOrder: 'dmy',
  ends: /^---$/,
};
