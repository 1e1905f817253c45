// Notes how many milliseconds of CPU time a program took until it ended; see test/cli/start-up.test.ts.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env['SIPTRIAGE_TEST_CPU_TIME'], String((user + system) / 1000));
});
