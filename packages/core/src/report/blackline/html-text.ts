/** Text as it may stand in HTML, within an element or in a quoted attribute. */
export function htmlText(text: string): string {
  return text.replaceAll(UNSAFE, (mark) => ENTITIES[mark] ?? '�');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** With them go control characters, and marks that turn the direction of writing and could hide what is struck. */
const UNSAFE = /(?![\n\t])[&<>"'\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
