// Notes each file that a program has loaded when it ends, and each module of Node itself; see test/cli/start-up.test.ts.
const { writeFileSync } = require('node:fs');

const OF_NODE = /^NativeModule (?!internal\/)/;

process.on('exit', () => {
  const ofNode = process.moduleLoadList
    .filter((name) => OF_NODE.test(name))
    .map((name) => name.replace(OF_NODE, 'node:'));
  writeFileSync(process.env['SIPTRIAGE_TEST_LOADED'], [...Object.keys(require.cache), ...ofNode].join('\n'));
});
