/**
 * Renderers: an analysis comes in, text goes out. Pure functions; none reads the trace, writes a file or resolves a name.
 * Everything that stems from a trace is made harmless before it is printed.
 */
export { AnalysisFace } from './analysis-face.ts';
export { type AnnotateOptions, Annotations, type Printed } from './annotate/annotations.ts';
export { MessageRows } from './annotate/message-row.ts';
export { type CompactMessage, compactMessage, type HeadersAsked } from './compact/compact-message.ts';
export { type CompactOptions, compactLine, compactStory, storyPlace } from './compact/compact-story.ts';
export { exactPlaces, placeRanges } from './compact/places.ts';
export { type Triage, TriageFace } from './compact/triage-face.ts';
export type {
  MessageRef,
  Report,
  ReportAnnotation,
  ReportCall,
  ReportCard,
  ReportCause,
  ReportEvent,
  ReportFinding,
  ReportInput,
  ReportLeg,
  ReportNotify,
  ReportProblem,
  ReportRegistration,
  ReportRejection,
  ReportResponse,
  ReportSummary,
  ReportTransfer,
} from './contract.ts';
export { FILES } from './contract.ts';
export { CsvRows } from './csv/csv-rows.ts';
export { findingsOf, packetNotes, placeKey, sightingsOf, storyNote } from './extract/extract-notes.ts';
export { EXTRACT_NOTES, type ExtractNotes } from './extract/extract-words.ts';
export { FailedStories } from './extract/failed-stories.ts';
export { type FileLack, type FileRow, type FileStanding, worstFirst } from './files/file-row.ts';
export { type FileHead, renderFilesJson } from './files/files-json.ts';
export { FILES_SCHEMA } from './files/files-schema.ts';
export { type FilesTableOptions, filesSummary, filesTable } from './files/files-table.ts';
export { FILES_WORDS } from './files/files-words.ts';
export { HarmlessText } from './harmless.ts';
export type { CheckBanner } from './html/check-banner.ts';
export { HtmlFace } from './html/html-face.ts';
export { type CallLegs, type HtmlOptions, MOST_CALLS } from './html/html-options.ts';
export { HTML_WORDS } from './html/html-words-en.ts';
export type { MessageTexts } from './html/message-texts.ts';
export { buildReport, type ReportOptions } from './json.ts';
export { JsonFace } from './json-face.ts';
export { jsonListPieces, jsonPieces } from './json-pieces.ts';
export { renderMermaid } from './ladder/diagrams/mermaid.ts';
export { renderPlantuml } from './ladder/diagrams/plantuml.ts';
export { renderLadderHtml } from './ladder/html/render-html.ts';
export { type LadderOptions, renderLadder, renderLadderDiagram } from './ladder/ladder.ts';
export type { LadderWords } from './ladder/ladder-words.ts';
export { LADDER_WORDS } from './ladder/ladder-words-en.ts';
export type { LadderFacts } from './ladder/layout/ladder-facts.ts';
export type { LadderLayout, LadderRow } from './ladder/layout/ladder-layout.ts';
export { type LayoutOptions, layOutLadder } from './ladder/layout/lay-out.ts';
export { SeenMessages } from './ladder/seen-messages.ts';
export { StoryChoice } from './ladder/story-choice.ts';
export { ladderFactsOf } from './ladder/story-facts.ts';
export { callIdsOfStory, StoryGroup } from './ladder/story-group.ts';
export { type StoryTitle, storyTitle } from './ladder/story-title.ts';
export { renderSvg, renderSvgPieces, type SvgOptions } from './ladder/svg/render-svg.ts';
export { LADDER_COLOURS, LADDER_CSS } from './ladder/svg/svg-style.ts';
export { UNICODE_MARKS } from './ladder/text/ladder-marks.ts';
export { ladderText } from './ladder/text/ladder-text.ts';
export { MARKDOWN_FORM } from './markdown/markdown-form.ts';
export { compactMessageLine, type MessageLine, messageLine } from './message-line.ts';
export { refMaker } from './message-ref.ts';
export { ndjsonLine, ReportEvents } from './ndjson.ts';
export { type ItemLook, RecordedFace } from './recorded/recorded-face.ts';
export { RecordedList } from './recorded/recorded-list.ts';
export type { ListedReport, RecordedReport } from './recorded/recorded-report.ts';
export { ReportFace } from './report-face.ts';
export { type JsonSchema, REPORT_SCHEMA } from './report-schema.ts';
export { safeJson } from './safe-json.ts';
export { storyCallIds } from './story-call-ids.ts';
export { type StoryCells, storyCells } from './story-cells.ts';
export { followedText } from './text/followed-text.ts';
export { renderTransfers, TEXT_FORM, type TextReportOptions } from './text/report-text.ts';
export { COLOURED, PLAIN, type Style } from './text/style.ts';
export { TextFace } from './text/text-face.ts';
export type { Detail } from './text/text-options.ts';
export { storyTimeOf } from './text/text-stories.ts';
export { isoTime, offsetsOf, spanOf } from './time.ts';
export type { Progress, TraceEvent, TraceFace } from './trace-event.ts';
