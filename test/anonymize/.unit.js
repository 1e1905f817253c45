import { runBuilt } from '../build/run-built.js';

await runBuilt({ main: 'test/anonymize/.unit.ts' }, { folder: 'test/anonymize/.build' });
