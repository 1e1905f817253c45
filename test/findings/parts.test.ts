import { describe, expect, test } from 'vitest';
import { reportOfMessages } from '../builders/analyse.ts';
import { readScenario } from '../builders/scenario.ts';

async function told(scenario: string) {
  return reportOfMessages(readScenario(scenario));
}

/** What is found in a scenario: rule, severity, who, how sure. */
async function found(scenario: string): Promise<string[]> {
  const { findings } = await told(scenario);
  return findings.map(({ rule, severity, atFault, confidence }) => [rule, severity, atFault, confidence].join(' '));
}

const FAILS_AT_TARGET = `use call
use refer
use trying`;

const RINGING_TARGET = `use call
1.00 k > INVITE
1.05 k < 180 Ringing
2.00 o > REFER sip:carl@203.0.113.30:5060?Replaces=k-1%40192.0.2.10%3Bto-tag%3Dk-carl%3Bfrom-tag%3Dk-anna
2.02 o < 202 Accepted
use trying
2.10 c > INVITE
  @uri sip:carl@203.0.113.30:5060
  Replaces: k-1@192.0.2.10;to-tag=k-carl;from-tag=k-anna
2.30 c < 481 Call Does Not Exist
2.32 c > ACK
use reports 481 Call Does Not Exist`;

const PROXIED = `0.00 o anna>p INVITE
0.01 o p>bert INVITE
0.10 o bert>p 200 OK
0.11 o p>anna 200 OK
0.12 o anna>p ACK
0.13 o p>bert ACK
2.00 o anna>p REFER sip:carl@c.example`;

const REFUSED_CHANGE = `use call
5.00 o > INVITE
5.02 o < 491 Request Pending
5.04 o > ACK`;

describe('what a part of a trace does not show is held against nobody', () => {
  test.each([
    [
      'a refused REGISTER that is not in the trace may have had credentials',
      'dialog r anna p\n0.00 r > REGISTER\n  @unseen\n0.02 r < 403 Forbidden\nlater 60',
      ['registration/refused error  certain'],
    ],
    [
      'a redirection refuses nothing, where the report of its end was lost',
      `${FAILS_AT_TARGET}
2.10 c > INVITE
2.20 c < 302 Moved Temporarily
  Contact: <sip:carl@203.0.113.31>
2.22 c > ACK
3.10 o < NOTIFY 302 Moved Temporarily / terminated;reason=noresource
  @unseen
3.12 o > 200 OK
use bye
later 60`,
      ['transfer/target-refused error  possible', 'transfer/one-sided info  possible'],
    ],
    [
      'a report of 504 is hearsay, also where the INVITE is seen and its answer is not',
      `${FAILS_AT_TARGET}
2.10 c > INVITE
2.20 c < 504 Server Time-out
  @unseen
2.22 c > ACK
use reports 504 Server Time-out
later 60`,
      ['transfer/target-refused error network possible'],
    ],
    [
      'a report of 503 is, too, but whoever was called was called',
      `${FAILS_AT_TARGET}
2.10 c > INVITE
2.20 c < 503 Service Unavailable
  @unseen
2.22 c > ACK
use reports 503 Service Unavailable
later 60`,
      ['transfer/target-refused error target possible'],
    ],
    [
      'a 503 of an element that did not ring may be made of another answer',
      `${FAILS_AT_TARGET}\nuse target-refuses 503 Service Unavailable\nuse reports 503 Service Unavailable\nlater 60`,
      ['transfer/target-refused error target likely'],
    ],
    [
      'a 503 of what rang is its own',
      `${FAILS_AT_TARGET}
2.10 c > INVITE
2.15 c < 180 Ringing
2.30 c < 503 Service Unavailable
2.32 c > ACK
use reports 503 Service Unavailable
later 60`,
      ['transfer/target-refused error target certain'],
    ],
    [
      'an answer to an INVITE that is not in the trace may be that of a stranger',
      `${FAILS_AT_TARGET}
2.10 c > INVITE
  @unseen
2.30 c < 486 Busy Here
2.32 c > ACK
use reports 486 Busy Here
later 60`,
      ['transfer/target-busy error target likely'],
    ],
    [
      'so may one to a REFER that comes from elsewhere',
      'use call\n2.00 o > REFER sip:carl@c.example\n2.10 o < 603 Decline\n  @src 192.0.2.66\nlater 60',
      ['transfer/refer-declined error transferee likely'],
    ],
    [
      'and one to a call',
      '0.00 o > INVITE\n0.20 o < 607 Unwanted\n  @src 192.0.2.66\n0.22 o > ACK\nlater 60',
      ['rejection/unwanted error target likely'],
    ],
    [
      'a re-INVITE is known by the tags of its answer',
      `${REFUSED_CHANGE}\n8.00 o > INVITE\n  @unseen\n8.02 o < 200 OK\n8.04 o > ACK\n9.10 o > BYE\n9.12 o < 200 OK\n  @for BYE\nlater 60`,
      [],
    ],
    [
      'also one of the other side',
      `use call\n5.00 o < INVITE\n  @unseen\n5.02 o > 488 Not Acceptable Here\n5.04 o < ACK\n60 o > BYE\n60.1 o < 200 OK\nlater 99`,
      ['call/change-refused info  certain'],
    ],
    [
      'and its success by its ACK',
      `${REFUSED_CHANGE}\n8.00 o > INVITE\n8.02 o < 200 OK\n  @unseen\n8.04 o > ACK\n9.10 o > BYE\n9.12 o < 200 OK\n  @for BYE\nlater 60`,
      [],
    ],
    [
      'a 491 comes inside a call only',
      'dialog o anna bert mid\n5.00 o > INVITE\n  @unseen\n5.02 o < 491 Request Pending\n5.04 o > ACK\nlater 60',
      [],
    ],
    [
      'a 488 may come inside one',
      'dialog o anna bert mid\n5.00 o > INVITE\n  @unseen\n5.02 o < 488 Not Acceptable Here\n5.04 o > ACK\nlater 60',
      ['call/media-refused warning  likely'],
    ],
    [
      'what is answered 408 may have rung before the trace',
      '0.00 o > INVITE\n  @unseen\n0.30 o < 408 Request Timeout\n0.32 o > ACK\nlater 60',
      ['call/next-hop-silent warning  possible'],
    ],
    [
      'an answer tells the CSeq of its request',
      `use call
1.80 o > INVITE
  @cseq 9
  @unseen
1.82 o < 200 OK
1.84 o > ACK
  @cseq 9
2.00 o > REFER sip:carl@c.example
  @cseq 5
2.02 o < 500 Server Internal Error
later 60`,
      ['transfer/refer-cseq-out-of-order error transferor certain'],
    ],
    [
      'a BYE is known by its answer',
      'use call\n1.90 o > BYE\n  @unseen\n1.92 o < 200 OK\n2.00 o > REFER sip:carl@c.example\n2.02 o < 481 Call/Transaction Does Not Exist\nlater 60',
      ['transfer/refer-in-dead-dialog error transferor certain'],
    ],
    [
      'a REFER was passed on where its answer came from beyond',
      `${PROXIED}\n2.01 o p>bert REFER\n  @unseen\n2.02 o bert>p 403 Forbidden\n2.03 o p>anna 403 Forbidden\nlater 60`,
      ['transfer/refer-forbidden error transferee likely'],
    ],
    [
      'and where a relay answered before it could have given up',
      `${PROXIED}\n2.01 o p>bert REFER\n2.02 o bert>p 403 Forbidden\n  @unseen\n2.03 o p>anna 403 Forbidden\nlater 60`,
      ['transfer/refer-forbidden error transferee likely'],
    ],
    [
      'but not where it waited in vain',
      `${PROXIED}\n2.01 o p>bert REFER\n2.51 o p>bert again REFER\n2.60 o p>anna 403 Forbidden\nlater 60`,
      ['transfer/refer-refused-by-network error network certain'],
    ],
    [
      'a call that rings before the REFER may have been answered unseen',
      `${RINGING_TARGET}\nlater 60`,
      ['transfer/replaces-ringing-target error transferor likely'],
    ],
    [
      'but not where it was answered later',
      `${RINGING_TARGET}\n9.00 k < 200 OK\n9.02 k > ACK\nlater 60`,
      ['transfer/replaces-ringing-target error transferor certain'],
    ],
    [
      'a branch that was given up is no failure behind a decline',
      `0.00 o anna>p INVITE
0.01 o p>bert INVITE
  @unseen
3.03 o bert>p 487 Request Terminated
3.06 o p>anna 603 Decline
  @to-tag of-another
3.07 o anna>p ACK
later 60`,
      ['rejection/declined warning  possible'],
    ],
    [
      "an account without money is the caller's, whoever says so",
      `0.00 o anna>p INVITE
0.02 o p>bert INVITE
0.80 o p>anna 403 Insufficient balance
  @to-tag of-p
0.82 o anna>p ACK
later 60`,
      ['call/stated-cause error  likely'],
    ],
  ])('%s', async (_, scenario, expected) => {
    expect(await found(scenario)).toEqual(expected);
  });
});

describe('a report that contradicts the call to the target', () => {
  const contradicted = async (status: string, report: string, named: string) => {
    const invite = `2.10 c > INVITE\n${named}2.30 c < ${status}\n2.32 c > ACK`;
    const { findings } = await told(`${FAILS_AT_TARGET}\n${invite}\nuse reports ${report}\nuse bye\nlater 60`);
    return findings.filter(({ rule }) => /false-failure|contradicts/.test(rule)).map(({ confidence }) => confidence);
  };

  test.each([
    ['200 OK', '486 Busy Here'],
    ['486 Busy Here', '200 OK'],
    ['486 Busy Here', '404 Not Found'],
  ])('%s reported as %s is only likely false, unless the INVITE names who referred', async (status, report) => {
    expect(await contradicted(status, report, '')).toEqual(['likely']);
    expect(await contradicted(status, report, '  Referred-By: <sip:anna@a.example>\n')).toEqual(['certain']);
  });
});

describe('a report that is refused', () => {
  const refuses = (before: string, report = 'NOTIFY 200 OK / terminated;reason=noresource') => `use call
${before}
use target-answers
3.10 o < ${report}
3.12 o > 481 Subscription Does Not Exist`;
  const REFER = '2.00 o > REFER sip:carl@c.example\n2.02 o < 202 Accepted';
  const sure = async (scenario: string) =>
    (await told(scenario)).findings.find(({ rule }) => rule === 'transfer/notify-refused')?.confidence;

  test('is certainly refused where all was seen', async () => {
    expect(await sure(`${refuses(REFER)}\nlater 60`)).toBe('certain');
  });

  test('may be that of another REFER where one was not seen', async () => {
    const unseen = '1.20 o > REFER sip:dora@d.example\n  @unseen\n1.90 o < 202 Accepted';
    expect(await sure(`${refuses(`${unseen}\n${REFER}`)}\nlater 60`)).toBe('possible');
  });

  test('may be followed by one that is taken, until its time is over', async () => {
    const trying = 'NOTIFY 100 Trying / active;expires=60';
    expect(await sure(`${refuses(REFER, trying)}\nlater 30`)).toBe('likely');
    expect(await sure(`${refuses(REFER, trying)}\nlater 60`)).toBe('certain');
  });
});

describe('how a call ended', () => {
  const confidence = async (scenario: string) => (await told(scenario)).calls.map((call) => call.confidence);

  test.each([
    ['is certain at the caller', '0 o > INVITE\n0.1 o < 404 Not Found\n0.2 o > ACK\nlater 60', 'certain'],
    ['is not where its INVITE was not seen', '0 o > INVITE\n  @unseen\n0.1 o < 404 Not Found\nlater 60', 'likely'],
    [
      'nor on one branch behind a proxy',
      '0 o anna>p INVITE\n  @unseen\n0.01 o p>bert INVITE\n0.1 o bert>p 404 Not Found\n0.2 o p>bert ACK\nlater 60',
      'likely',
    ],
    ['nor where another try is due', '0 o > INVITE\n0.1 o < 420 Bad Extension\n0.2 o > ACK\nlater 20', 'likely'],
    ['but is where none came', '0 o > INVITE\n0.1 o < 420 Bad Extension\n0.2 o > ACK\nlater 60', 'certain'],
  ])('%s', async (_, scenario, expected) => {
    expect(await confidence(scenario)).toEqual([expected]);
  });
});
