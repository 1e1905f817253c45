import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `<!-- output: siptriage analyze a.pcap -->` with the fenced block that follows it. */
const BLOCK = /(<!-- output: siptriage ([^\n]*?) -->\n```[a-z]*\n)[\s\S]*?(^```$)/gm;

/** `<!-- file: fixtures/gate/siptriage.config.yaml -->` with the fenced block that follows it. */
const FILE = /(<!-- file: (\S+) -->\n```[a-z]*\n)[\s\S]*?(^```$)/gm;

/** Replaces each marked block of a page by what the command prints, run in the project's folder, or what the file holds. */
export function fillOutputs(page, project) {
  return page
    .replace(BLOCK, (_block, head, args, fence) => head + outputOf(args, project) + fence)
    .replace(FILE, (_block, head, path, fence) => head + readFileSync(join(project, path), 'utf8') + fence);
}

function outputOf(args, project) {
  const command = [join(project, 'bin', 'siptriage.js'), ...args.split(' ')];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: project,
    encoding: 'utf8',
  });
  // A check that fails is as good an example as one that passes.
  if (status !== 0 && !(status === 1 && args.startsWith('check '))) {
    throw new Error(`siptriage ${args} ended with ${status}: ${stderr}`);
  }
  return stdout;
}
