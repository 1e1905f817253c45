import { describe, expect, test } from 'vitest';
import { readCard } from '../../../src/sip/index.ts';

const b64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const JCARD = [
  'vcard',
  [
    ['version', {}, 'text', '4.0'],
    ['fn', {}, 'text', 'Review Desk'],
    ['adr', {}, 'text', ['', '', '4 Quay Road']],
    ['tel', { type: ['voice'] }, 'uri', 'tel:+15550001', 'tel:+15550002'],
    ['tel', {}, 'uri', 'tel:+15559999'],
    ['x-unknown', {}, 'text', 'ignored'],
  ],
];
const HEADER = {
  alg: 'ES256',
  typ: 'vcard+json',
  x5u: 'https://c.example/c.pem',
};
const jws = (header: unknown = HEADER, payload: unknown = { iat: 1546008698, jcard: JCARD }): string =>
  `${b64(header)}.${b64(payload)}.c2ln`;
const READ = {
  signature: 'decoded-unverified',
  redress: { fn: 'Review Desk', tel: 'tel:+15550001' },
  iat: 1546008698,
  x5u: 'https://c.example/c.pem',
  alg: 'ES256',
  faults: [],
};

describe('readCard', () => {
  test.each([
    ['the compact JWS itself after base64,', `data:application/jose;base64,${jws()}`],
    ['base64 of the compact JWS', `data:application/jose;base64,${Buffer.from(jws()).toString('base64')}`],
    ['percent-encoded', `data:application/jose,${jws().replaceAll('.', '%2E')}`],
    ['percent-encoded base64 padding', `DATA:,${Buffer.from(`${jws()} `).toString('base64').replaceAll('=', '%3D')}`],
  ])('reads %s', (_name, uri) => {
    expect(readCard(uri)).toEqual({ ...READ, jws: jws() });
  });

  test.each(['https://redress.example/r/1', 'http://x', 'cid:a@b', ''])('%j is only named', (uri) => {
    expect(readCard(uri)).toEqual({
      signature: 'uri-only',
      redress: null,
      iat: null,
      x5u: null,
      alg: null,
      faults: [],
      jws: null,
    });
  });

  test.each(['none', 'None', 'HS256', 'hs256', 'made-up'])('algorithm %s is never trusted', (alg) => {
    expect(readCard(`data:,${jws({ ...HEADER, alg })}`)).toMatchObject({
      signature: 'unsupported-alg',
      redress: null,
    });
  });

  test.each([
    ['no-typ', { ...HEADER, typ: undefined }, undefined],
    ['other-typ', { ...HEADER, typ: 'passport' }, undefined],
    ['no-x5u', { ...HEADER, x5u: undefined }, undefined],
    ['no-iat', HEADER, { jcard: JCARD }],
    ['no-version', HEADER, { iat: 1, jcard: ['vcard', (JCARD[1] as unknown[]).slice(1)] }],
    [
      'no-fn',
      HEADER,
      {
        iat: 1,
        jcard: [
          'vcard',
          [
            ['version', {}, 'text', '4.0'],
            ['tel', {}, 'uri', 'tel:+1'],
          ],
        ],
      },
    ],
    [
      'no-contact',
      HEADER,
      {
        iat: 1,
        jcard: [
          'vcard',
          [
            ['version', {}, 'text', '4.0'],
            ['fn', {}, 'text', 'x'],
          ],
        ],
      },
    ],
  ])('says what a card lacks: %s', (fault, header, payload) => {
    expect(readCard(`data:,${jws(header, payload)}`)).toMatchObject({
      signature: 'decoded-unverified',
      faults: [fault],
    });
  });

  test.each([
    ['in the header', `{"alg":"ES256","alg":"none"}`, '{"iat":1}'],
    ['in the payload, escaped', '{"alg":"ES256"}', '{"iat":1,"\\u0069at":2,"jcard":["vcard",[]]}'],
    ['deep inside', '{"alg":"ES256"}', '{"iat":1,"jcard":["vcard",[["tel",{"type":"a" , "type" : "b"},"uri","x"]]]}'],
  ])('a name that stands twice %s makes a card malformed', (_, header, payload) => {
    const parts = [header, payload, 'x'].map((part) => Buffer.from(part).toString('base64url'));
    expect(readCard(`data:,${parts.join('.')}`)).toMatchObject({ signature: 'malformed', faults: ['name-twice'] });
  });

  test('the same name in two objects is no fault, nor is a value like a name', () => {
    const payload = { iat: 1, a: { iat: 2 }, b: [{ iat: 3 }, 'iat'], jcard: JCARD };
    expect(readCard(`data:,${jws(HEADER, payload)}`)).toMatchObject({ faults: [] });
  });

  test.each([
    ['no comma', 'data:application/jose'],
    ['no parts', 'data:,abc'],
    ['two parts', 'data:,e30.e30'],
    ['four parts', 'data:,e30.e30.e30.e30'],
    ['no JSON', 'data:,e30.YWJj.c2ln'],
    ['no base64', 'data:,$$$.e30.c2ln'],
    ['no algorithm', `data:,${jws({})}`],
    ['no card', `data:,${jws(HEADER, { iat: 1 })}`],
    ['a card that is none', `data:,${jws(HEADER, { iat: 1, jcard: ['vcard', 'x'] })}`],
    [
      'JSON nested beyond the limit',
      `data:,${b64(HEADER)}.${Buffer.from('['.repeat(5000)).toString('base64url')}.c2ln`,
    ],
    ['more than 64 KiB', `data:,${jws(HEADER, { jcard: JCARD, pad: 'x'.repeat(70_000) })}`],
  ])('%s is malformed', (_name, uri) => {
    expect(readCard(uri)).toMatchObject({
      signature: 'malformed',
      redress: null,
    });
  });

  test('whitespace in the JSON, structured values and a missing contact are fine', () => {
    const payload = Buffer.from(
      JSON.stringify({ jcard: ['vcard', [['fn', {}, 'text', ['', 'Desk']], 7, ['url']]] }, null, 2),
    );
    const card = readCard(`data:,${b64(HEADER)}.${payload.toString('base64url')}.c2ln`);
    expect(card).toMatchObject({
      signature: 'decoded-unverified',
      redress: { fn: 'Desk' },
      iat: null,
    });
  });
});
