import type { LogFormat } from '../format.ts';

export const EXPRESSWAY: LogFormat = {
  name: 'expressway',
  about: {
    product: 'Cisco Expressway, VCS',
    switchOn:
      'Maintenance, Diagnostics, Diagnostic logging with "Take tcpdump"; or level `DEBUG` for `network.sip` under Advanced, Network log',
    lacks: 'the transport; the level INFO has no message',
  },
  lines: 2,
  banner:
    /Module="network\.sip"[^\n]{0,60}Action="(?:(?<sent>Sent)|(?<received>Received))" +Local-ip="(?<local>[^"\n]*)" +Local-port="(?<localPort>\d+)" +(?:Src|Dst)-ip="(?<remote>[^"\n]*)" +(?:Src|Dst)-port="(?<remotePort>\d+)"[^\n]*\n\s*SIPMSG:\s*\n\s*\|$/,
  ends: /^\|$/,
};
