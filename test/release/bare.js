#!/usr/bin/env node
// Runs the README's first example with the executable, and with the package, on a Debian that has nothing else, and times it.
//
//   npm run release:bare [-- --root FOLDER]    as root, with debootstrap; FOLDER: such a Debian, which is made where it is not
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const RELEASE = join(PROJECT, 'release');
const EXAMPLE = 'fixtures/captures/t02-blind-busy.pcap';
const ROUNDS = 10;

const { values } = parseArgs({ options: { root: { type: 'string' } } });
const root = values.root ?? mkdtempSync(join(tmpdir(), 'siptriage-bare-'));
const readme = readFileSync(join(PROJECT, 'README.md'), 'utf8');
const [, expected] = new RegExp(`<!-- output: siptriage ${EXAMPLE} -->\\n\`\`\`text\\n(.*?)^\`\`\`$`, 'ms').exec(
  readme,
);

try {
  if (!existsSync(join(root, 'bin', 'sh'))) {
    execFileSync('debootstrap', ['--variant=minbase', 'bookworm', root], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  mkdirSync(join(root, 'fixtures', 'captures'), { recursive: true });
  copyFileSync(join(PROJECT, EXAMPLE), join(root, EXAMPLE));
  within('/bin/sh', '-c', '! command -v node && ! command -v siptriage');
  copyFileSync(join(RELEASE, 'siptriage-linux-x64'), join(root, 'tmp', 'siptriage'));
  compare('/tmp/siptriage');
  const name = readdirSync(RELEASE).find((each) => each.endsWith('.deb'));
  copyFileSync(join(RELEASE, name), join(root, 'tmp', name));
  within('/usr/bin/dpkg', '-i', `/tmp/${name}`);
  compare('/usr/bin/siptriage');
  compareInImage();
  within('/usr/bin/dpkg', '--purge', 'siptriage');
  within('/bin/sh', '-c', '! command -v siptriage');
} finally {
  if (values.root === undefined) {
    rmSync(root, { recursive: true, force: true });
  }
}

function compare(program) {
  const printed = within(program, EXAMPLE);
  if (printed !== expected) {
    throw new Error(`${program} does not print what README.md shows:\n${printed}`);
  }
  const began = performance.now();
  for (let i = 0; i < ROUNDS; i++) {
    within(program, '--version');
  }
  console.log(
    `${program}: README's example as shown; starts in ${Math.round((performance.now() - began) / ROUNDS)} ms`,
  );
}

/** As the image runs it: nobody, without a network, where nothing can be written. */
function compareInImage() {
  const steps = `mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && ! chroot --userspec=65534:65534 "$0" touch /tmp/x 2>/dev/null && exec chroot --userspec=65534:65534 "$0" /usr/bin/siptriage ${EXAMPLE}`;
  const { stdout, stderr } = spawnSync('unshare', ['--net', '--mount', 'sh', '-c', steps, root], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8' },
  });
  if (stdout !== expected) {
    throw new Error(`as nobody, read-only and without a network it prints:\n${stdout}${stderr}`);
  }
  console.log('as nobody, read-only and without a network: the same');
}

/** Run in that root, with nothing of the surroundings here. */
function within(...command) {
  const env = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C.UTF-8', DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr } = spawnSync('chroot', [root, ...command], { encoding: 'utf8', env });
  if (status !== 0) {
    throw new Error(`${command.join(' ')} ended with ${status}: ${stderr}`);
  }
  return stdout;
}
