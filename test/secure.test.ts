import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyze } from '../src/index.ts';
import { concat, PCAPNG, pcapngBlock, pcapngSection, u32 } from './capture/build.ts';
import { inProcess, linesOf } from './cli/run.ts';

function fixture(name: string): string {
  return fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
}

const CAPTURE = fixture('tls/baresip-transfer.pcap');
const KEYLOG = fixture('tls/baresip-transfer.keylog.txt');

describe('a capture of SIP over TLS', () => {
  it('is read with a key log from a file or as text, and with the one it carries itself', async () => {
    const reports = await Promise.all([
      analyze(CAPTURE, { keylogFile: KEYLOG }),
      analyze(CAPTURE, { keylog: ['# nothing', readFileSync(KEYLOG, 'latin1')] }),
      analyze(fixture('tls/baresip-transfer.dsb.pcapng')),
    ]);
    for (const { summary, transfers, problems } of reports) {
      expect(summary.messages).toBe(62);
      expect(transfers.map(({ outcome }) => outcome)).toEqual(['succeeded']);
      expect(problems).toEqual([]);
    }
  });

  it('is read across key updates', async () => {
    const { summary, problems } = await analyze(fixture('tls/key-update.pcap'), {
      keylogFile: fixture('tls/key-update.keylog.txt'),
    });
    expect(summary.messages).toBe(3);
    expect(problems).toEqual([]);
  });

  it('says what is missing without keys, and that the keys of another run are wrong', async () => {
    const without = await analyze(CAPTURE);
    expect(without.problems).toMatchObject([{ code: 'tls-no-keys', message: expect.stringMatching(/^3 TLS/) }]);
    const wrong = await analyze(CAPTURE, { keylogFile: fixture('tls/key-update.keylog.txt') });
    expect(wrong.problems.map(({ code }) => code)).toEqual(['tls-wrong-keys']);
  });

  it('is no worse for secrets that are none', async () => {
    const tls = u32(0x544c534b);
    const blocks = [
      new Uint8Array(0),
      concat(tls, u32(0xffffffff), new TextEncoder().encode('CLIENT_RANDOM zz')),
      concat(u32(0x57474b4c), u32(4), new Uint8Array(4)),
    ];
    const file = concat(pcapngSection(), ...blocks.map((body) => pcapngBlock(PCAPNG.secrets, body)));
    expect((await analyze(file)).problems).toEqual([]);
  });
});

describe('the command line', () => {
  it('takes --keylog for each command that reads a trace', async () => {
    for (const command of ['analyze', 'transfers', 'messages']) {
      const { status, stdout } = await inProcess([command, CAPTURE, '--keylog', KEYLOG]);
      expect([command, status]).toEqual([command, 0]);
      expect(stdout).not.toBe('');
    }
  });

  it('ends with 2 and one line for a key file that cannot be used', async () => {
    const missing = await inProcess(['analyze', CAPTURE, '--keylog', 'no-such-file']);
    const noKey = await inProcess(['analyze', CAPTURE, '--tls-key', fixture('tls/rsa.cert.pem')]);
    for (const { status, stderr } of [missing, noKey]) {
      expect(status).toBe(2);
      expect(linesOf(stderr).length).toBe(1);
    }
  });
});

describe('a capture of SIP over WebSocket', () => {
  it('is read like any other', async () => {
    const { summary, transfers, problems } = await analyze(fixture('websocket/sipjs-busy.pcap'));
    expect(summary.messages).toBe(58);
    expect(transfers.map(({ outcome }) => outcome)).toEqual(['failed']);
    expect(problems).toEqual([]);
  });
});
