import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `<!-- output: siptriage analyze a.pcap -->` with the fenced block that follows it. */
const BLOCK = /(<!-- output: siptriage ([^\n]*?) -->\n```[a-z]*\n)[\s\S]*?(^```$)/gm;

/** `<!-- overview: siptriage a.pcap b.pcap -->`: the same up to the first story. */
const OVERVIEW = BLOCK.source.replace('output', 'overview');

/** `<!-- file: fixtures/gate/siptriage.config.yaml -->` with the fenced block that follows it. */
const FILE = /(<!-- file: (\S+) -->\n```[a-z]*\n)[\s\S]*?(^```$)/gm;

/** Replaces each marked block of a page by what the command prints, run in the project's folder, or what the file holds. */
export function fillOutputs(page, project) {
  return page
    .replace(BLOCK, (_block, head, args, fence) => head + outputOf(args, project) + fence)
    .replace(new RegExp(OVERVIEW, 'gm'), (_block, head, args, fence) => head + overviewOf(args, project) + fence)
    .replace(FILE, (_block, head, path, fence) => head + readFileSync(join(project, path), 'utf8') + fence);
}

function overviewOf(args, project) {
  const paragraphs = outputOf(args, project).split('\n\n');
  const last = paragraphs.findIndex((paragraph) => paragraph.startsWith('What went wrong'));
  if (last === -1) {
    throw new Error(`siptriage ${args} prints no overview`);
  }
  return `${paragraphs.slice(0, last + 1).join('\n\n')}\n`;
}

/** What a command prints, run in the project's folder. */
export function outputOf(args, project) {
  const command = [join(project, 'bin', 'siptriage.js'), ...args.split(' ')];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: project,
    env: { ...process.env, COLUMNS: '', NO_COLOR: '1', LC_ALL: 'C.UTF-8' },
    encoding: 'utf8',
  });
  // A check that fails is as good an example as one that passes; of several files one may be no trace.
  const isExample = args.startsWith('check ') && (status === 1 || (status === 3 && args.includes('--each')));
  if (status !== 0 && !isExample) {
    throw new Error(`siptriage ${args} ended with ${status}: ${stderr}`);
  }
  return stdout;
}
