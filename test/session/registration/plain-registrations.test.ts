import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { reportOfWay, type Way } from '../../analysis/ways.ts';
import { expectSame } from '../../builders/expect-same.ts';
import { AGENTS, CLIENTS, DOMAINS, type Phone, RegisteringPhone, USERS } from '../../builders/registering-phone.ts';
import { captureOf } from '../../builders/wire.ts';

/* One that is followed by its numbers is told as one that is read: whatever comes, and whoever asks. */

const CLOSELY: Way = { name: 'closely', blockBytes: 1 << 20, mayReread: false, chunkBytes: null, threads: 0 };
const PLAINLY: Way = { ...CLOSELY, name: 'by numbers', mayReread: true };
const IN_CHUNKS: Way = { ...PLAINLY, name: 'by numbers, in chunks', blockBytes: 64, chunkBytes: 2048 };

const folder = mkdtempSync(join(tmpdir(), 'siptriage-plain-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ELSEWHERE = '198.51.100.99:6000';
const CREDENTIALS = 'Authorization: Digest username="v", realm="s", nonce="n"';
const CHALLENGE = 'WWW-Authenticate: Digest realm="s", nonce="other"';

type Act = (phone: RegisteringPhone) => void;

/** Credentials are asked for and given; then something else. */
const challenged =
  (then: Act): Act =>
  (phone) => {
    phone.register({});
    phone.ask(401);
    phone.register({ nonce: 0 });
    then(phone);
  };

/** Credentials are given at once. */
const known =
  (asked: Parameters<RegisteringPhone['register']>[0], then: Act = (phone) => phone.grant()): Act =>
  (phone) => {
    phone.register({ nonce: 0, ...asked });
    then(phone);
  };

const ORDINARY: Readonly<Record<string, Act>> = {
  plain: challenged((phone) => phone.grant()),
  known: known({}),
  stale: known({}, (phone) => {
    phone.ask(401, ', stale=true');
    phone.register({ nonce: 0 });
    phone.grant();
  }),
  'of another tag': (phone) => {
    phone.takeOtherTag();
    phone.register({ nonce: 0 });
    phone.grant();
  },
};

const RARE: Readonly<Record<string, Act>> = {
  'asked by a proxy too': (phone) => {
    phone.register({});
    phone.ask(407);
    phone.register({ nonce: 0, header: 'Proxy-Authorization' });
    phone.ask(401);
    phone.register({ nonce: 0 });
    phone.grant();
  },
  'with a provisional': (phone) => {
    phone.register({});
    phone.answer(100);
    phone.ask(401);
    phone.register({ nonce: 0 });
    phone.answer(100);
    phone.grant();
  },
  'sent again': (phone) => {
    phone.register({});
    phone.repeat(-1);
    phone.ask(401);
    phone.repeat(-1);
    phone.register({ nonce: 0 });
    phone.grant();
    phone.repeat(-1);
  },
  'sent again, answered': challenged((phone) => {
    phone.grant();
    phone.repeat(-2);
    phone.repeat(-4);
  }),
  'asked twice': (phone) => {
    phone.register({});
    phone.ask(401);
    phone.register({});
    phone.ask(401);
  },
  'stale twice': (phone) => {
    phone.register({ nonce: 1 });
    phone.ask(401);
    phone.register({ nonce: 1 });
    phone.ask(401, ', stale=true');
  },
  'two nonces': (phone) => {
    phone.register({});
    phone.ask(401, '', [CHALLENGE]);
    phone.register({ nonce: 0, more: [CREDENTIALS] });
    phone.ask(401);
  },
  refused: challenged((phone) => phone.answer(403)),
  wrong: challenged((phone) => phone.ask(401)),
  brief: challenged((phone) => phone.answer(423, ['Min-Expires: 7200'])),
  silent: (phone) => phone.register({}),
  'silent but for a provisional': (phone) => {
    phone.register({ nonce: 0 });
    phone.answer(100);
    phone.repeat(-2);
    phone.repeat(-1);
    phone.wait(40);
  },
  'answered after a challenge': (phone) => {
    phone.register({});
    phone.ask(401);
    phone.grant();
  },
  'an answer alone': (phone) => {
    phone.skip();
    phone.grant();
  },
  'answered astray': challenged((phone) => phone.grant(ELSEWHERE)),
  'asked astray': (phone) => {
    phone.register({});
    phone.answer(401, [CHALLENGE], ELSEWHERE);
    phone.repeat(-2);
    phone.repeat(-3);
    phone.repeat(-4);
  },
  fetched: known({ contact: '' }),
  removed: (phone) => {
    phone.register({ nonce: 0, contact: `${phone.contact};expires=0` });
    phone.answer(200);
  },
  'all removed': known({ contact: '*' }, (phone) => phone.answer(200)),
  'of another Contact': known({ contact: '<sip:other@203.0.113.7:5060>' }, (phone) =>
    phone.answer(200, ['Contact: <sip:other@203.0.113.7:5060>;expires=60']),
  ),
  'a Contact with a name': (phone) => {
    phone.register({ nonce: 0, contact: `"Anna, <a>" ${phone.contact}` });
    phone.grant();
  },
  'for no time': known({ isTimeless: true }),
  'for a time of its own': (phone) => {
    const contact = `${phone.contact};+sip.instance="<urn:uuid:1>,;expires=9";Expires = ${phone.expires} ;q=0.5`;
    phone.register({ nonce: 0, isTimeless: true, contact });
    phone.grant();
  },
  'granted for less': challenged((phone) =>
    phone.answer(200, [`Contact: ${phone.contact};expires=${phone.expires - 7}`]),
  ),
  'granted for nothing': challenged((phone) => phone.answer(200, [`Contact: ${phone.contact};expires=0`])),
  'granted for all': challenged((phone) => phone.answer(200, [`Contact: ${phone.contact}`, 'Expires: 90'])),
  'granted beside another': challenged((phone) =>
    phone.answer(200, [`Contact: <sip:b@203.0.113.8>;expires=9, ${phone.contact};expires=${phone.expires}`]),
  ),
  'granted to another': challenged((phone) => phone.answer(200, ['Contact: <sip:b@203.0.113.8>;expires=900'])),
  'from another address': (phone) => {
    phone.moveTo('198.51.100.77:5060');
    phone.register({ nonce: 0 });
    phone.grant();
  },
  'from another port': (phone) => {
    phone.takeOtherPort();
    phone.register({ nonce: 0 });
    phone.grant();
  },
  called: (phone) => phone.beCalled(480, false),
  'called elsewhere': (phone) => phone.beCalled(404, true),
};

const ACTS = { ...ORDINARY, ...RARE };
const rarely = <Value>(usual: Value, other: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });
const placeIn = (list: readonly unknown[]) => fc.integer({ min: 0, max: list.length - 1 });

const phones: fc.Arbitrary<Phone> = fc.record({
  user: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 1 }) }, { weight: 1, arbitrary: placeIn(USERS) }),
  registrar: rarely(0, fc.constant(1)),
  client: placeIn(CLIENTS),
  domain: rarely(0, placeIn(DOMAINS)),
  agent: placeIn(AGENTS),
  callId: fc.integer({ min: 0, max: 3 }),
  hops: rarely(1, fc.constant(2)),
  start: fc.integer({ min: 0, max: 300 }),
  expires: fc.constantFrom(60, 600, 3600),
  ownPhrases: fc.constantFrom('none', '200', 'all'),
});
const rounds = fc.array(
  fc.record({
    act: fc.oneof(fc.constantFrom(...Object.keys(ORDINARY)), fc.constantFrom(...Object.keys(RARE))),
    gap: fc.constantFrom(0, 1, 20, 61.5, 64, 300, 1800),
  }),
  { minLength: 1, maxLength: 7 },
);

/** A phone that registers, refreshes, and then does this, within its time. */
const PHONE: Phone = {
  user: 0,
  registrar: 0,
  client: 0,
  domain: 0,
  agent: 0,
  callId: 0,
  hops: 1,
  start: 0,
  expires: 3600,
  ownPhrases: 'none',
};
const then = (phone: Phone, gap: number, ...acts: string[]): [[Phone, { act: string; gap: number }[]][]] => [
  [[phone, acts.map((act) => ({ act, gap }))]],
];
const EXAMPLES = [
  ...Object.keys(ACTS).map((first) => then(PHONE, 1800, first, 'known')),
  ...Object.keys(ACTS).map((last) => then(PHONE, 1800, 'plain', 'plain', 'known', last)),
  ...['called', 'called elsewhere', 'refused'].map((last) =>
    then({ ...PHONE, expires: 60 }, 61.5, 'plain', 'known', last),
  ),
  ...['called', 'called elsewhere', 'refused'].map((last) =>
    then({ ...PHONE, expires: 60 }, 64, 'plain', 'known', last),
  ),
];

test('whatever comes', { timeout: 120_000 }, async () => {
  const path = join(folder, 'r.pcap');
  let plain = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(phones, rounds), { minLength: 1, maxLength: 5 }), async (all) => {
      const messages = all.flatMap(([about, acts]) => {
        const phone = new RegisteringPhone(about);
        for (const { act, gap } of acts) {
          phone.wait(gap);
          ACTS[act]!(phone);
        }
        return phone.messages;
      });
      writeFileSync(path, captureOf(messages.sort((a, b) => a.seconds - b.seconds)));
      const expected = await reportOfWay(path, CLOSELY);
      plain += expected.registrations.filter(({ outcome }) => outcome === 'registered').length;
      for (const way of [PLAINLY, IN_CHUNKS]) {
        expectSame(await reportOfWay(path, way), expected, way.name);
      }
    }),
    { numRuns: 120 + EXAMPLES.length, examples: EXAMPLES },
  );
  expect(plain).toBeGreaterThan(30);
});
