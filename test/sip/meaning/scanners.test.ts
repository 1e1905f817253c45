import { describe, expect, test } from 'vitest';
import { isScanner } from '../../../src/sip/index.ts';

describe('products made to scan', () => {
  test.each([
    'friendly-scanner',
    'friendly-request',
    'SIPVicious/0.3',
    'sundayddr',
    'svwar',
    'sipscan',
    'sip-scanner 2',
    'iWar',
    'sipcli/v1.8',
    'pplsip',
    'smap 0.6.0',
    'sipptk',
    'siparmyknife',
  ])('%s', (product) => {
    expect(isScanner(product)).toBe(true);
  });

  test.each([
    null,
    '',
    'Asterisk PBX 18.9.0',
    'VaxSIPUserAgent/3.1',
    'Siwarex Phone 2',
    'Gulp Softphone',
    'Document scanner intercom',
    'mysmapper',
    'eyeBeam release 1102',
    'CSipSimple_scandia-19/r2457',
    'sipsak 0.9.7',
    'Sipscandinavia 1.0',
  ])('%s is none', (product) => {
    expect(isScanner(product)).toBe(false);
  });
});
