import type { FormTexts } from '../../../../findings/message/form-words.ts';
import { ADDRESSES } from './addresses.ts';
import { FRAMING } from './framing.ts';
import { NOTES } from './notes.ts';
import { NUMBERS } from './numbers.ts';
import { ROWS } from './rows.ts';
import { START_LINE } from './start-lines.ts';
import { VIAS } from './vias.ts';

/** What is said of faults in the form of messages. */
export const FORM: FormTexts = {
  faults: {
    ...START_LINE,
    ...ROWS,
    ...FRAMING,
    ...NUMBERS,
    ...VIAS,
    ...ADDRESSES,
    ...NOTES,
  },
  alsoFromLogs: 'Một bản tin có lỗi đó, trong bản bắt gói hoặc nhật ký.',
  onlyFromCaptures: 'Một bản tin trong bản bắt gói mà chỗ đó không bị cắt; nhật ký có thể đã làm thay đổi nó.',
  ofSender: (count, sender, wrong) => `${count} bản tin của ${sender ?? 'các bên gửi khác'}: ${wrong}`,
  ofRequest: (method, source, answer, wrong) => {
    const fate = answer === null ? 'không được trả lời' : `bị trả lời ${answer}`;
    return `bản tin ${method} của ${source} ${fate}, và ${wrong}`;
  },
};
