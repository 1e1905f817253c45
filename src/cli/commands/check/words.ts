import { translatable } from '../../../languages/index.ts';

export const CHECK_COMMAND_WORDS = translatable({
  help: {
    description: 'the same as a gate: the exit code is the verdict (docs/check.md)',
    arguments: {
      '[input...]': 'captures, logs, folders of them, or - for standard input, as is a pipe without it',
    },
    examples: {
      'siptriage check trace.pcap': '0 if nothing failed, else 1',
      'siptriage check traces --report junit=sip.xml': 'also for the readers of CI',
      'siptriage check trace.pcap --fail-on warning': 'warnings fail it too',
      'siptriage check traces --baseline known.json': 'what is known is accepted',
    },
  },
  report: 'write the result to a file in another form too; may be repeated',
  failOn: 'what fails the check: this severity and above (default: error)',
  config:
    'the configuration (docs/config.md), also as code; without it siptriage.config.{json,yaml,yml} of this folder, or of those above it in the repository',
  baseline: 'accept the findings that this file records',
  updateBaseline: 'record the findings of today in the baseline, and accept them',
  noBaseline:
    'a baseline does not say in which file a finding was; check each file with a baseline of its own, without --each',
  htmlOfOne: '--each: html is about one trace; the other forms tell of each file',
  whichBaseline: '--update-baseline needs to know where: --baseline FILE, or `baseline` in the configuration',
  reportForm: (text: string, forms: string) => `--report ${text}: FORMAT=FILE is wanted, with ${forms}`,
  noBaselineFile: (file: string) => `${file}: no such file; --update-baseline makes it`,
  baselineIsFile: 'a baseline is a file',
  summaryCut: 'GitHub takes 1 MiB of a summary; a report in a file (--report markdown=FILE) has the rest',
  jobSummary: (why: string) => `the summary of the job: ${why}`,
  /* Of configurations, as files. */
  noSuchFile: (file: string) => `${file}: no such file`,
  configForms: (file: string, forms: string) => `${file}: a configuration is a file of ${forms}`,
  moreFaults: (file: string, faults: number) => `${file}: ${faults} mistakes more`,
  longer: (file: string, mib: number) => `${file}: longer than ${mib} MiB`,
  outsideFolder: (file: string, field: string, path: string) =>
    `${file}: ${field} is ${path}, which lies outside of the configuration's folder; an option of the command line may name it`,
  several: (folder: string, names: readonly string[]) =>
    `${folder} has ${names.join(' and ')}: keep one, or name one with --config`,
  notRegular: (file: string) => `${file}: no regular file`,
  codeNotRun: (file: string) => `${file} is not run: code is run only where it is named (--config ${file})`,
  notUsed: (file: string) =>
    `${file} is not used: it lies outside of this repository, or of this folder where there is none (--config ${file})`,
  position: (position: number) => `position ${position}`,
});
