/**
 * Text as it may stand in XML and in HTML, within an element or in a quoted attribute. What XML cannot hold, and marks that
 * turn the direction of writing and could hide what a text says, are shown as `�`.
 */
export function markupText(text: string): string {
  return text.toWellFormed().replaceAll(UNSAFE, (mark) => ENTITIES[mark] ?? '�');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const UNSAFE = /(?![\n\t])[&<>"'\p{Cc}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** The same without the markup: what a reader sees. */
export function plainText(text: string): string {
  return text.toWellFormed().replaceAll(STEERING, '�');
}

const STEERING = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;
