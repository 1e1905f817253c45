import { anonymizer } from './told.ts';

const a = anonymizer();
const go = (t: string) => console.log(Buffer.from(a.message(Buffer.from(t, 'latin1'), 0, t.length)).toString('latin1'));
go(process.argv[2]!.replaceAll('\\n', '\r\n'));
