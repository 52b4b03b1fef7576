/** The whole public surface of `@inforce/core`; what is not named here may change without notice. */
export {
  type CalendarDate,
  calendarDate,
  type Day,
  dayOf,
  isoDay,
  parseDay,
  weekday,
  writtenDay,
} from './time/day.ts';
export { combine, map, stretches, stretchOn, type Timeline, valueOn } from './time/timeline.ts';
export type { Truth } from './time/truth.ts';
export { type Bound, bind } from './deal/bind.ts';
export type { Presumption } from './deal/bind/context.ts';
export { type Instead, type ReadingOffered, type SettingOffered, settingKey } from './deal/bind/settings.ts';
export { assembleDeal } from './deal/assemble.ts';
export type { Deal, DealAgreement, DealParty, Paper } from './deal/deal.ts';
export { dealFromFile, type StatedDeal } from './deal/deal-from-file.ts';
export type { DealProblem, Where } from './deal/deal-problem.ts';
export type * from './deal/facts.ts';
export { atOrBelow } from './deal/address.ts';
export { type FactEntry, factsFromFile } from './deal/facts-from-file.ts';
export { problemsOfIssues } from './deal/issues.ts';
export { type KeptPaper, keptPaper } from './deal/kept-paper.ts';
export { readPaper, withReading } from './deal/paper.ts';
export { type Difference, differences, inBoth } from './clauses/kept/differences.ts';
export { keptText, readingFile, readingFileOf, readKept } from './clauses/kept/file.ts';
export type { Acceptance, Reading } from './clauses/reading.ts';
export { dealFile, type FactFileKind, factKinds, factsFile } from './deal/schema.ts';
export type * from './deal/terms.ts';
export {
  type ErrorCode,
  type ErrorEntry,
  type TriggerFile,
  errorCatalogue,
  errorCodes,
} from './errors/catalogue.ts';
export { type CommandErrorCode, commandErrors } from './errors/command-errors.ts';
export { type RequestErrorCode, requestErrors } from './errors/request-errors.ts';
export { type StoreErrorCode, storeErrors } from './errors/store-errors.ts';
export type { Place, Source } from './text/source.ts';
export type { Agreement, Definition, Provision } from './agreement/agreement.ts';
export { readAgreement } from './agreement/read-agreement.ts';
export { printClause } from './clauses/print-clause.ts';
export { type Blackline, blacklineOf, type Piece, type PieceKind, textOf } from './blackline/blackline.ts';
export type { Change, ChangeKind } from './blackline/changes.ts';
export type { Problem } from './agreement/problem.ts';
export type { Proof, RuleId, Step, Subject } from './proof/proof.ts';
export { ruleInWords } from './proof/rules.ts';
export { type Author, type ChangesSince, changesSince, type Stretch } from './conform/authors.ts';
export { blameReport, printBlame } from './conform/blame.ts';
export { type Applied, conform, type Conformed, type NotApplied } from './conform/conform.ts';
export { conformReport, depthOf, isTableLine } from './conform/copy.ts';
export { type AfterAmendment, problemsAfterAmendment } from './conform/problems.ts';
export { marked, notAppliedLine, printConform, printText } from './conform/print-copy.ts';
export type { BlameReport, ConformReport } from './report/schema-conform.ts';
export { wordingOf } from './wording/from-agreement.ts';
export { type Origin, type Passage, type Run, type Wording, passageHolding } from './wording/wording.ts';
export { blacklineHtml } from './report/blackline/print-html.ts';
export { blacklineMarkdown } from './report/blackline/print-markdown.ts';
export { printBlackline } from './report/blackline/print-text.ts';
export { type BlacklineReport, blacklineReport } from './report/blackline/report.ts';
export {
  changeColumns,
  type ChangeRow,
  changeRows,
  type Compared,
  comparedAgainst,
  countsInWords,
  type Named,
  type PrintOptions,
} from './report/blackline/compared.ts';
export { type Checklist, type ChecklistItem, checklistOf, printChecklist } from './report/checklist.ts';
export {
  type CalendarEntry,
  type CalendarReport,
  calendarReport,
  type Growth,
  printCalendar,
  sentencesOf,
  standingEntries,
} from './report/calendar.ts';
export type { CalendarKind } from './report/calendar/found.ts';
export { printRead } from './report/print-read.ts';
export { type ReadReport, readReport } from './report/read-report.ts';
export { type Citation, citation } from './report/citation.ts';
export { printProof } from './report/print-proof.ts';
export { printReasons } from './report/reasons.ts';
export { type ReasonTree, type ReasonWords, reasonTree } from './report/reason-tree.ts';
export { capital, printStatus } from './report/print-status.ts';
export { ask, type Asked, type Question } from './report/question.ts';
export {
  defaultSentence,
  partSentence,
  partSentences,
  provisionSentence,
  provisionSentences,
  valueSentence,
} from './report/sentences.ts';
export { notLegalAdvice, type StatusReport, statusReport } from './report/status.ts';
export {
  type DefaultRow,
  type PartRow,
  type ProvisionRow,
  readValue,
  type StatusRows,
  statusRows,
  type ValueRow,
  valueAddresses,
} from './report/status-rows.ts';
export {
  type Known,
  type RecordOverTime,
  recordOverTime,
  type StatementKnown,
} from './report/record-over-time.ts';
export {
  type PortfolioQuestion,
  type PortfolioReport,
  type PortfolioRow,
  portfolioQuestions,
  portfolioSchema,
  type StandingShown,
} from './report/schema-portfolio.ts';
export { printPortfolio } from './report/print-portfolio.ts';
export { type Standing, type StandingOver, standings } from './report/standings.ts';
export type { Statement } from './report/statements.ts';
export { subjectOf, subjects } from './report/subject.ts';
export { printTimeline, timelineReport } from './report/timeline-report.ts';
export { printWhatIf, type WhatIf, whatIf } from './report/what-if.ts';
export { allInWords, amountInWords, inWords, titleOf, wrap, written } from './report/words.ts';
export { publishedSchemas, reportSchemas } from './report/published.ts';
export { sampleDeal, sampleText } from './errors/sample.ts';
export { because, type Because } from './proof/because.ts';
export { check as checkProof, type Complaint } from './proof/check.ts';
export { prove } from './proof/prove.ts';
