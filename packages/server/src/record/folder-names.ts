/** What an exported deal folder holds beside deal.yaml, facts.yaml and the documents. */
export const logFile = 'record.jsonl';
export const headFile = 'record.head.json';
/** Files that the record speaks of and that stand under no name of their own: what was replaced, what was never accepted. */
export const filedUnder = (sha256: string): string => `record.files/${sha256}`;
