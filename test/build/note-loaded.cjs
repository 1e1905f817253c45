// Notes each file a program has loaded when it ends; see test/cli/start-up.test.ts.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  writeFileSync(process.env['SIPTRIAGE_TEST_LOADED'], Object.keys(require.cache).join('\n'));
});
