import type { Report } from '../../src/report/index.ts';

const PAGE_WIDTH = 120;

/**
 * A report as it stands in `fixtures/`: without the version of the tool, without the annotations of the codes, which are the
 * same in every report, and without the causes, which are made of the stories; both are tested by themselves.
 */
export function goldenReport(report: Report): string {
  const responses = report.responses.map(({ annotation: _annotation, ...response }) => response);
  const { causes: _causes, ...told } = report;
  return `${compactJson({ ...told, tool: { name: report.tool.name }, responses })}\n`;
}

/** JSON indented by two, with each object or list on one line where it fits: a message reference is a line of a diff. */
export function compactJson(value: unknown, indent = ''): string {
  const line = onOneLine(value);
  if (indent.length + line.length <= PAGE_WIDTH || typeof value !== 'object' || value === null) {
    return line;
  }
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => inner + compactJson(item, inner)).join(',\n')}\n${indent}]`;
  }
  if (isFlat(value)) {
    return line;
  }
  const fields = Object.entries(value).map(
    ([key, item]) => `${inner}${JSON.stringify(key)}: ${compactJson(item, inner)}`,
  );
  return `{\n${fields.join(',\n')}\n${indent}}`;
}

/** A message reference stays on its line, however long. */
function isFlat(value: object): boolean {
  return 'label' in value && Object.values(value).every((item) => typeof item !== 'object' || item === null);
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) {
    return value.length === 0 ? '[]' : `[${value.map(onOneLine).join(', ')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`);
    return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
  }
  return JSON.stringify(value);
}
