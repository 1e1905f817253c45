import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** `<!-- output: siptriage analyze a.pcap -->` with the fenced block that follows it. */
const BLOCK = /(<!-- output: siptriage ([^\n]*?) -->\n```[a-z]*\n)[\s\S]*?(^```$)/gm;

/** Replaces each marked block of a page by what the command prints, run in the project's folder. */
export function fillOutputs(page, project) {
  return page.replace(BLOCK, (_block, head, args, fence) => head + outputOf(args, project) + fence);
}

function outputOf(args, project) {
  const command = [join(project, 'bin', 'siptriage.js'), ...args.split(' ')];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: project,
    encoding: 'utf8',
  });
  if (status !== 0) {
    throw new Error(`siptriage ${args} ended with ${status}: ${stderr}`);
  }
  return stdout;
}
