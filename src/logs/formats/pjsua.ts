import type { LogFormat } from '../format.ts';

/** Source: pjsip/pjproject pjsip/src/pjsua-lib/pjsua_core.c; its samples print the same. */
export const PJSUA: LogFormat = {
  name: 'pjsua',
  about: {
    product: 'PJSIP: pjsua, MicroSIP and what is built on pjsua-lib',
    switchOn: '`pjsua --log-level=5 --log-file=FILE`; in MicroSIP "Enable log file" in Settings: `MicroSIP_log.txt`',
    lacks: 'the date (MicroSIP has it), the zone, the local address',
  },
  banner:
    /(?:(?<received>RX)|(?<sent>TX)) \d+ bytes (?:Request|Response) msg \S+ \([^()\n]*\) (?:from|to) (?:(?<transport>\w+) )?(?<remote>\S+):\s*$/m,
  ends: /--end msg--\s*$/,
};
