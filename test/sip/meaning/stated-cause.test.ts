import { describe, expect, test } from 'vitest';
import { readCause, type StatedCause, statedCauseOf } from '../../../src/sip/index.ts';

const SAID: readonly (readonly [StatedCause | null, readonly string[]])[] = [
  [
    'caller-number',
    [
      'Origination number not verified E77',
      'Unverified origination number',
      'Caller Origination Number is Invalid D35',
      'Caller ID not allowed',
      'Invalid CallerID',
      'CLI not recognised',
      'From number not owned by account',
      'Unauthorized caller ID',
      'Spoofed From-URI Is Not Allowed',
      'Use From=ID',
      'Number on do-not-originate list',
      'Calling number does not belong to this trunk',
      'Caller ID must match account',
      'P-Asserted-Identity missing',
      'Caller ID not allowed for this trunk',
    ],
  ],
  [
    'credentials',
    [
      'Wrong password or domain',
      'Wrong Password',
      'Authentication failed',
      'Forbidden (Bad auth)',
      'Invalid credentials',
      'User authentication failed',
      'Username or password incorrect',
      'Failed to authenticate on this server',
      'bad login',
    ],
  ],
  [
    'caller-not-registered',
    [
      'Caller not registered',
      'Please register first',
      'You must register',
      'Calling party is not registered',
      'Source is unregistered',
      'You are not registered',
      'Your extension is not registered',
      'You have to register',
      'Calling number not registered',
      'Originator unregistered',
    ],
  ],
  [
    'callee-not-registered',
    [
      'Callee not registered',
      'Destination not registered',
      'Subscriber absent',
      'Extension is offline',
      'SUBSCRIBER_ABSENT',
      'User not online',
      'The user you are calling is offline',
      "The number you're calling is not registered",
      'The subscriber you have called is not registered',
      'The extension you dialled is unregistered',
      'Called party not registered, please try later',
      'User offline, please try again later',
    ],
  ],
  [
    'not-registered',
    [
      'User not registered',
      'Not Registered',
      'USER_NOT_REGISTERED',
      'No registration',
      'Registration required',
      'User not registered, please try later',
    ],
  ],
  [
    'name-lookup',
    [
      'No DNS results',
      'DNS error',
      'Unresolvable destination',
      'Could not resolve host',
      'Unknown host',
      'Hostname not found',
      'destination cannot be resolved',
    ],
  ],
  [
    'destination-barred',
    [
      'Dialed number is not included in whitelisted countries D13',
      'International calls disabled',
      'Outgoing calls barred',
      'Destination not allowed',
      'Country blocked',
      'No permission to place calls to this region',
    ],
  ],
  ['balance', ['Insufficient funds', 'No credit', 'Account suspended', 'Low balance', 'Payment overdue']],
  [
    'limit',
    [
      'Insufficient channels D17',
      'Too many concurrent calls',
      'CPS limit exceeded',
      'All circuits busy',
      'NORMAL_CIRCUIT_CONGESTION',
      'Maximum calls in progress',
      'Rate-limited',
      'No free lines',
      'Call limit reached',
      'License exceeded',
      'Server Busy',
      'System busy',
      'Trunk busy',
      'Gateway is busy',
      'Network too busy',
      'Switching equipment congestion',
      'No circuit/channel available',
      'No free channels',
      'Channels exhausted',
      'All channels busy',
      'Maximum channels in use',
    ],
  ],
  [
    'media',
    [
      'Incompatible media format',
      'No common codec',
      'Codec mismatch',
      'SRTP required',
      'Unsupported media',
      'INCOMPATIBLE_DESTINATION media not supported',
    ],
  ],
  [
    'source-not-allowed',
    [
      'IP not authorized',
      'Unauthorized IP',
      'Server edge.example is not assigned to subscription 4711',
      'Unknown trunk',
      'Domain not served',
      'No matching endpoint found',
      'Account not found',
      'Source address not whitelisted',
      "Caller's IP not permitted",
      'Unknown endpoint',
      'Unknown domain',
      'Domain not found',
    ],
  ],
  [
    'blocked',
    [
      'Blocked by spam filter',
      'Caller blacklisted',
      'Anonymous call rejection',
      'Suspected fraud',
      'Robocall',
      'Call screened',
    ],
  ],
  [
    'no-route',
    [
      'No route to destination',
      'NO_ROUTE_DESTINATION',
      'No gateways available',
      'No available gateways',
      'Route not found',
      'Unable to route call',
      'All gateways down',
      'Destination out of order',
    ],
  ],
  ['do-not-disturb', ['Do Not Disturb', 'DND', 'User has DND active']],
  [
    'no-answer',
    [
      'No answer',
      'NO_ANSWER',
      'Timeout',
      'Timed out',
      'No user responding',
      'Ring time over',
      'User did not answer',
      'Ring timer expired',
      'Gateway Timeout',
      'Server Time-out',
    ],
  ],
  ['declined', ['Call rejected', 'CALL_REJECTED', 'Declined', 'Rejected by user', 'Decline']],
  ['busy', ['User busy', 'Busy', 'Already in a call', 'In another call']],
  [
    'number-unknown',
    [
      'Unallocated number',
      'The reason is nocallee',
      'UNALLOCATED_NUMBER',
      'Number not in service',
      'No such user',
      'Extension does not exist',
      'Number changed',
      'Invalid destination number',
      'Subscriber not found',
      'The number you have dialed is not recognized',
      'The number you dialled is not recognised',
      'Called party not known',
      'Dialed number not recognized',
      'Destination not found',
    ],
  ],
  [
    null,
    [
      '',
      'Forbidden',
      'Temporarily Unavailable',
      'Service Unavailable',
      'Error',
      'Rejected by policy',
      'Normal call clearing',
      'Request Terminated',
      'Not Found',
      'Bad Request',
      'Server Internal Error',
      'Bad Gateway',
      'Proxy Authentication Required',
      'Unauthorized',
      'Call/Transaction Does Not Exist',
      'Loop Detected',
      'Too Many Hops',
      'Bad From header',
      'Not Acceptable Here',
      'Channel unacceptable',
      'Requested channel not available',
      'Token expired',
      'Session expired',
      'No such domain',
      'Destination scheme not supported',
      'Unknown device',
      'Subscriber not allowed',
    ],
  ],
];

describe('what a refusal says in words', () => {
  for (const [cause, texts] of SAID) {
    test.each(texts)(`%s: ${cause}`, (text) => {
      expect(readCause(text)).toBe(cause);
    });
  }

  test('the first text that says something known counts', () => {
    expect(statedCauseOf(500, ['Oops', 'No DNS results', 'Wrong password'])).toBe('name-lookup');
    expect(statedCauseOf(500, [])).toBeNull();
  });

  test('who is not registered, where nobody is named, the code tells', () => {
    const whose = (code: number) => statedCauseOf(code, ['User not registered']);
    expect([400, 401, 402, 403, 407].map(whose)).toEqual(Array(5).fill('caller-not-registered'));
    expect([404, 410, 480, 500, 503, 603].map(whose)).toEqual(Array(6).fill('callee-not-registered'));
    expect(statedCauseOf(403, ['Callee not registered'])).toBe('callee-not-registered');
    expect(statedCauseOf(480, ['Caller not registered'])).toBe('caller-not-registered');
  });

  test('who is not known, the code tells: 404 speaks of the address that was called', () => {
    const whose = (code: number) => statedCauseOf(code, ['Unknown endpoint']);
    expect([404, 410, 484, 604].map(whose)).toEqual(Array(4).fill('number-unknown'));
    expect([401, 403, 480, 503, 603].map(whose)).toEqual(Array(5).fill('source-not-allowed'));
    expect(statedCauseOf(404, ['IP not authorized'])).toBe('source-not-allowed');
  });

  test('a server that fails to look credentials up speaks of itself', () => {
    expect(statedCauseOf(503, ['Authentication backend failure'])).toBeNull();
    expect(statedCauseOf(500, ['Server Internal Error', 'Authentication error'])).toBeNull();
    expect(statedCauseOf(403, ['Authentication failed'])).toBe('credentials');
  });

  test('what stands far behind is not read', () => {
    expect(readCause(`${'x '.repeat(150)}wrong password`)).toBeNull();
    expect(readCause(`${'x '.repeat(140)}wrong password`)).toBe('credentials');
  });
});
