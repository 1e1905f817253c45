import type { LogFormat } from '../format.ts';

/** Source: sippy/b2bua sippy/SipLogger.py, SipTransactionManager.py. */
export const SIPPY: LogFormat = {
  name: 'sippy',
  about: {
    product: 'Sippy B2BUA',
    switchOn: '`SIPLOG_BEND=file` and `SIPLOG_LOGFILE_FILE=/var/log/sip.log` in the environment of `b2bua`',
    lacks: 'the year, the zone, the local address, the transport',
  },
  banner:
    /(?<time>(?:\d\d? \w{3} )?\d\d:\d\d:\d\d\.\d{3})\/\S+\/\w+(?:\[\d+\])?: (?:(?<received>RECEIVED) message from|(?<sent>SENDING) message to) (?<remote>\S+):\s*$/m,
};
