/** A text in pages of whole lines, so that no answer is longer than an assistant takes in. */
export interface Page {
  readonly text: string;
  readonly page: number;
  readonly pages: number;
}

/** A page that is not there is the last. */
export function pageOf(text: string, wanted: number, lettersMax: number): Page {
  const pages = pagesOf(text, lettersMax);
  const page = Math.min(Math.max(1, wanted), pages.length);
  return { text: pages[page - 1] ?? '', page, pages: pages.length };
}

function pagesOf(text: string, lettersMax: number): string[] {
  const pages: string[] = [];
  let current = '';
  for (const line of text.split(/(?<=\n)/).flatMap((each) => pieces(each, lettersMax))) {
    if (current.length + line.length > lettersMax && current !== '') {
      pages.push(current);
      current = '';
    }
    current += line;
  }
  return [...pages, current];
}

/** A line that is longer than a page. */
function pieces(line: string, lettersMax: number): string[] {
  const count = Math.max(1, Math.ceil(line.length / lettersMax));
  return Array.from({ length: count }, (_, i) => line.slice(i * lettersMax, (i + 1) * lettersMax));
}
