import type { SituationText } from './situation-text.ts';

/** What codes mean to REGISTER and to requests outside calls, and what a challenge means. */
export const EN_OTHER_SITUATIONS = {
  'register-asked': {
    title: 'Registrar asks for credentials',
    description:
      'The first REGISTER comes without credentials and is answered so that the next one can bring them. This is normal.',
    whenYouSeeIt: 'Before every registration that needs a password.',
    howToFix: [],
    references: ['RFC 3261 §22.2'],
  },
  'register-wrong': {
    title: 'Registration refused: credentials do not fit',
    description:
      'The REGISTER brought credentials, and the registrar asks again: user name, password or realm is wrong.',
    whenYouSeeIt:
      'A mistyped password, the extension instead of the authentication name, a password changed on one side only.',
    howToFix: [
      'Compare user name and realm in Authorization with the account on the registrar.',
      'Set the password anew on both sides.',
      'If every second try works, the nonce expires too soon, or two registrars do not share it.',
    ],
    references: ['RFC 3261 §22.1', 'RFC 3261 §22.2'],
  },
  registered: {
    title: 'Registered',
    description:
      'The registrar knows this Contact now, or no longer when it expires at 0. The response lists all that it knows.',
    whenYouSeeIt: 'After every good REGISTER.',
    howToFix: [],
    references: ['RFC 3261 §10.3'],
  },
  'register-forbidden': {
    title: 'Registration forbidden',
    description: 'The registrar does not let this user register: wrong password, account locked, address not allowed.',
    whenYouSeeIt: 'Several registrars answer a wrong password with 403; others lock out after failed attempts.',
    howToFix: [
      'Check password, account and permitted addresses on the registrar.',
      'Stop the phone from trying: each attempt may prolong a lock.',
    ],
    references: ['RFC 3261 §10.3'],
  },
  'register-unknown': {
    title: 'No such account to register',
    description: 'The registrar does not know the address in To, or does not serve its domain.',
    whenYouSeeIt: 'A mistyped extension or domain, an account not yet created, guessing by scanners.',
    howToFix: ['Compare To with the accounts of the registrar, domain included.'],
    references: ['RFC 3261 §10.3'],
  },
  'challenge-first': {
    title: 'Credentials asked for',
    description:
      'The request came without credentials; the sender repeats it with them. This is normal and no failure.',
    whenYouSeeIt: 'Before most requests to a server that checks who calls.',
    howToFix: ['Only if no second request follows: give the sender an account for this realm.'],
    references: ['RFC 3261 §22.2', 'RFC 3261 §22.3'],
  },
  'challenge-again': {
    title: 'Credentials refused',
    description:
      'The request brought credentials, and they are asked for again: user name, password or realm does not fit.',
    whenYouSeeIt: 'A wrong password, an account of another realm, a B2BUA that passes credentials through.',
    howToFix: [
      'Compare realm and user name of both headers, then the password.',
      'See whether two elements challenge one after the other: each needs its own credentials.',
    ],
    references: ['RFC 3261 §22.2', 'RFC 3261 §22.3'],
  },
  'challenge-stale': {
    title: 'Nonce too old',
    description:
      'The credentials may be right; the nonce had run out (`stale=true`). The sender repeats the request with the new one.',
    whenYouSeeIt: 'Refreshes of a registration, long calls, servers with short-lived nonces.',
    howToFix: [
      'If it comes again and again, servers behind one address do not share their nonces, or their clocks differ.',
    ],
    references: ['RFC 3261 §22.4'],
  },
  'subscribe-pending': {
    title: 'Subscription waits for permission',
    description:
      'The subscription exists, but nobody has allowed it yet. Nothing is transferred here; old stacks send 202 for it.',
    whenYouSeeIt: 'Presence of somebody who has not agreed to be watched.',
    howToFix: ['Wait for a NOTIFY with the state, or allow the watcher.'],
    references: ['RFC 6665 §8.3.1'],
  },
  subscribed: {
    title: 'Subscribed',
    description: 'The subscription is accepted; a NOTIFY with the state follows at once.',
    whenYouSeeIt: 'Busy lamps, message waiting, presence.',
    howToFix: [],
    references: ['RFC 6665 §4.2.1'],
  },
  'message-relayed': {
    title: 'Message taken for delivery',
    description: 'A server took the text message and delivers it later. Whether it arrives is not told.',
    whenYouSeeIt: 'Messages to somebody who is not reachable now, SMS gateways.',
    howToFix: [],
    references: ['RFC 3428 §7'],
  },
  'message-delivered': {
    title: 'Message delivered',
    description: 'The text message reached the device that answers.',
    whenYouSeeIt: 'Instant messages between phones.',
    howToFix: [],
    references: ['RFC 3428 §7'],
  },
  'options-answered': {
    title: 'Alive',
    description: 'The other side answers and says what it supports.',
    whenYouSeeIt: 'Keep-alives by OPTIONS between servers.',
    howToFix: [],
    references: ['RFC 3261 §11.2'],
  },
  'options-refused': {
    title: 'Alive, but does not like the question',
    description: 'Whatever the code, the other side answered: as a keep-alive this is as good as 200.',
    whenYouSeeIt: 'Health checks to an address without that user, or to a server that has OPTIONS turned off.',
    howToFix: ['Let the health check count any answer, or ask for an address that exists.'],
    references: ['RFC 3261 §11.2'],
  },
  published: {
    title: 'State published',
    description: 'The server keeps the published state until it expires.',
    whenYouSeeIt: 'Presence, voice quality reports.',
    howToFix: [],
    references: ['RFC 3903 §6'],
  },
} satisfies Readonly<Record<string, SituationText>>;
