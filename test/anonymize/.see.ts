import { anonymizer, messagesOf, reportOf, verdictsOf } from '/work/wt/anon/test/anonymize/told.ts';

const p = process.argv[2]!;
const a = await reportOf([p], null),
  b = await reportOf([p], anonymizer());
console.log(verdictsOf(a).join('\n'), '\n---\n', verdictsOf(b).join('\n'));
if (process.argv[3]) {
  const m = (await messagesOf([p], null)).split('\n'),
    n = (await messagesOf([p], anonymizer())).split('\n');
  for (const i of process.argv[3].split(',').map(Number)) {
    console.log(JSON.parse(m[i]!).text ?? m[i]);
    console.log('=======>', JSON.parse(n[i]!).src);
    console.log(JSON.parse(n[i]!).text ?? n[i]);
  }
}
