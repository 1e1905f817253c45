import type { Asked } from '../../filter/index.ts';
import { keyOfUser } from '../number-key.ts';

/** A condition on rows, with `?` for what is bound. */
export type Sql = { readonly text: string; readonly values: readonly (string | number)[] };

/** Clocks of machines differ by less, unless one is wrong: a time is asked for with so much room on either side. */
export const CLOCKS_APART_US = 3_600e6;

const COMPARED: ReadonlySet<string> = new Set(['==', '<', '<=', '>', '>=']);
const USERS: Readonly<Record<string, readonly string[]>> = {
  user: ['from_user', 'to_user', 'request_user', 'asserted_users'],
  from: ['from_user'],
  to: ['to_user'],
  ruri: ['request_user'],
  pai: ['asserted_users'],
};
const PLACES: Readonly<Record<string, readonly string[]>> = {
  ip: ['src_ip', 'dst_ip'],
  src: ['src_ip'],
  dst: ['dst_ip'],
  port: ['src_port', 'dst_port'],
  srcport: ['src_port'],
  dstport: ['dst_port'],
};

/**
 * What of a filter a database can answer: every message that the filter matches is among the rows, which may be more; whoever
 * reads them asks the filter again. Null where any row may match.
 */
export function sqlOf(asked: Asked): Sql | null {
  switch (asked.kind) {
    case 'any':
      return null;
    case 'and':
      return joined(
        asked.of.map(sqlOf).filter((sql) => sql !== null),
        'AND',
      );
    case 'or': {
      const all = asked.of.map(sqlOf);
      const known = all.filter((sql) => sql !== null);
      return known.length < all.length ? null : joined(known, 'OR');
    }
    case 'call-ids':
      return { text: 'list_contains(string_split(?, chr(10)), call_id)', values: [asked.callIds.join('\n')] };
    case 'place':
      return ofPlace(asked.key, asked.number, asked.name);
    case 'party':
      return ofParty(asked.what, asked.user);
    case 'term':
      return ofTerm(asked.field, asked.operator, asked.text);
  }
}

function joined(parts: readonly Sql[], by: 'AND' | 'OR'): Sql | null {
  return parts.length === 0
    ? null
    : { text: `(${parts.map(({ text }) => text).join(` ${by} `)})`, values: parts.flatMap(({ values }) => values) };
}

function ofPlace(key: 'frame' | 'line', number: number, name: string): Sql {
  const column = key === 'frame' ? 'frame' : 'line';
  return name === ''
    ? { text: `${column} = ?`, values: [number] }
    : { text: `(${column} = ? AND (input = ? OR ends_with(input, ?)))`, values: [number, name, `/${name}`] };
}

/** A number or user under any of its names, however it is written; or a Call-ID. */
function ofParty(what: string, user: string): Sql {
  const key = keyOfUser(user);
  return {
    text: "(call_id = ? OR from_key = ? OR to_key = ? OR request_key = ? OR contains(concat(' ', asserted_keys, ' '), ?))",
    values: [what, key, key, key, ` ${key} `],
  };
}

function ofTerm(field: string, operator: string, text: string): Sql | null {
  if (field === 'method' || field === 'transport') {
    return { text: `lower(${field}) = ?`, values: [text.toLowerCase()] };
  }
  if (field === 'code') {
    return ofCode(operator, text);
  }
  if (field === 'callid') {
    return ofText(['call_id'], operator, text);
  }
  if (Object.hasOwn(USERS, field)) {
    return ofText(USERS[field] ?? [], operator, text);
  }
  return Object.hasOwn(PLACES, field) ? ofEnd(PLACES[field] ?? [], operator, text) : null;
}

function ofCode(operator: string, text: string): Sql | null {
  const [, hundreds] = /^([1-6])xx$/i.exec(text) ?? [];
  if (hundreds !== undefined) {
    return { text: 'status // 100 = ?', values: [Number(hundreds)] };
  }
  return COMPARED.has(operator) && /^\d{1,3}$/.test(text)
    ? { text: `status ${operator === '==' ? '=' : operator} ?`, values: [Number(text)] }
    : null;
}

/** What a column holds may be cut, and one of several: it contains what is asked for all the same, or the rest is asked. */
function ofText(columns: readonly string[], operator: string, text: string): Sql | null {
  if (operator !== '==' && operator !== '~') {
    return null;
  }
  return joined(
    columns.map((column) => ({ text: `contains(lower(${column}), ?)`, values: [text.toLowerCase()] })),
    'OR',
  );
}

/** One address or port; of a network every row may match. */
function ofEnd(columns: readonly string[], operator: string, text: string): Sql | null {
  const isPort = columns[0]?.endsWith('port') === true;
  const isPlain = isPort
    ? COMPARED.has(operator) && /^\d{1,5}$/.test(text)
    : operator === '==' && /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text);
  if (!isPlain) {
    return null;
  }
  const sign = operator === '==' ? '=' : operator;
  return joined(
    columns.map((column) => ({ text: `${column} ${sign} ?`, values: [isPort ? Number(text) : text] })),
    'OR',
  );
}

/** A time range, with room for clocks that are not right; rows without a time are in every range. */
export function sqlOfTime(fromUs: number | null, toUs: number | null): Sql | null {
  const parts: Sql[] = [];
  if (fromUs !== null) {
    parts.push({ text: 'time >= make_timestamp(?::BIGINT)', values: [fromUs - CLOCKS_APART_US] });
  }
  if (toUs !== null) {
    parts.push({ text: 'time <= make_timestamp(?::BIGINT)', values: [toUs + CLOCKS_APART_US] });
  }
  const range = joined(parts, 'AND');
  return range === null ? null : { ...range, text: `(time IS NULL OR ${range.text})` };
}
