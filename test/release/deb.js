#!/usr/bin/env node
// Makes release/siptriage_VERSION_amd64.deb of release/siptriage-linux-x64, with the manual page and the completions.
//
//   npm run deb
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const RELEASE = join(PROJECT, 'release');
const BINARY = join(RELEASE, 'siptriage-linux-x64');
const { version, description } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
const PACKAGE = join(RELEASE, `siptriage_${version}_amd64.deb`);

/** Whoever gives it out puts an address of theirs here. */
const MAINTAINER = process.env.DEBEMAIL ?? 'siptriage contributors <siptriage@example.org>';

/** What lintian is to take, each with its reason. */
const OVERRIDES = [
  ['The executable is Node with what it is linked with, so that it runs where there is none.', 'embedded-library'],
  ['Node is built so by those who give it out.', 'hardening-no-pie'],
];

const root = mkdtempSync(join(tmpdir(), 'siptriage-deb-'));
try {
  makePackage();
  console.log(`${PACKAGE}\n${(statSync(PACKAGE).size / 1e6).toFixed(1)} MB`);
} finally {
  rmSync(root, { recursive: true, force: true });
}

function makePackage() {
  put('usr/bin/siptriage', readFileSync(BINARY), 0o755);
  put('usr/share/man/man1/siptriage.1.gz', packed(readFileSync(join(PROJECT, 'docs', 'siptriage.1'))));
  put('usr/share/bash-completion/completions/siptriage', completionOf('bash'));
  put('usr/share/zsh/vendor-completions/_siptriage', completionOf('zsh'));
  put('usr/share/fish/vendor_completions.d/siptriage.fish', completionOf('fish'));
  put('usr/share/doc/siptriage/copyright', copyright());
  put('usr/share/doc/siptriage/parts.txt.gz', packed(readFileSync(join(RELEASE, 'siptriage-licences.txt'))));
  put('usr/share/doc/siptriage/changelog.gz', packed(changelog()));
  for (const name of readdirSync(join(PROJECT, 'docs')).filter((each) => each.endsWith('.md'))) {
    put(`usr/share/doc/siptriage/${name}`, readFileSync(join(PROJECT, 'docs', name)));
  }
  put(
    'usr/share/lintian/overrides/siptriage',
    OVERRIDES.map(([reason, tag]) => `# ${reason}\nsiptriage: ${tag}\n`).join(''),
  );
  const kilobytes = Math.ceil(Number(execFileSync('du', ['-sk', root], { encoding: 'utf8' }).split('\t')[0]));
  put('DEBIAN/control', control(kilobytes));
  put('DEBIAN/md5sums', sums());
  execFileSync('dpkg-deb', ['--root-owner-group', '-Zxz', '-z2', '--build', root, PACKAGE], {
    stdio: 'pipe',
    env: { ...process.env, SOURCE_DATE_EPOCH: String(committedAt()) },
  });
}

function put(path, content, mode = 0o644) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true, mode: 0o755 });
  writeFileSync(file, content);
  chmodSync(file, mode);
  utimesSync(file, committedAt(), committedAt());
}

function control(kilobytes) {
  const lines = [
    'Package: siptriage',
    `Version: ${version}`,
    'Architecture: amd64',
    `Maintainer: ${MAINTAINER}`,
    `Installed-Size: ${kilobytes}`,
    'Depends: libc6 (>= 2.28), libgcc-s1, libstdc++6 (>= 8)',
    'Section: net',
    'Priority: optional',
    'Description: analyzer of SIP traces',
    ` ${description}.`,
    ' .',
    ' It reads captures and logs, tells each failed transfer, call and registration',
    ' with the packets that prove it, and makes a test result of them for CI.',
  ];
  return `${lines.map(folded).join('\n')}\n`;
}

/** Lines of a description are short. */
function folded(line) {
  return line.startsWith(' ')
    ? line.replace(/(.{1,78})(?: |$)/g, (_, part, at) => (at === 0 ? part : `\n ${part}`))
    : line;
}

/** The texts of what the executable is made of are long, and beside it. */
function copyright() {
  const licence = readFileSync(join(PROJECT, 'LICENSE'), 'utf8').trim();
  return `siptriage is under this licence:\n\n${licence}\n\nThe executable contains Node.js and packages under licences of their own:\n/usr/share/doc/siptriage/parts.txt.gz holds their texts.\n`;
}

function changelog() {
  const day = execFileSync('date', ['-R', '-u', '-d', `@${committedAt()}`], { encoding: 'utf8' }).trim();
  return `siptriage (${version}) unstable; urgency=medium\n\n  * What is new in ${version}: CHANGELOG.md of the source.\n\n -- ${MAINTAINER}  ${day}\n`;
}

function completionOf(shell) {
  return execFileSync(BINARY, ['completion', shell, '--lang', 'en'], { encoding: 'utf8' });
}

function sums() {
  return execFileSync('sh', ['-c', 'find usr -type f -print0 | sort -z | xargs -0 md5sum'], {
    cwd: root,
    encoding: 'utf8',
  });
}

/** By its time, not by that of the build: the same source makes the same package. */
function committedAt() {
  return Number(git('log', '-1', '--format=%ct'));
}

function git(...args) {
  return execFileSync('git', args, { cwd: PROJECT, encoding: 'utf8' }).trim();
}

function packed(content) {
  return gzipSync(content, { level: 9 });
}
