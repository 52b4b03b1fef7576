import { useEffect } from 'react';

interface PrintHeadProps {
  readonly left: string;
  readonly right: string;
}

/** What stands at the head of every printed page. Paper has no address bar: it says itself what it is of. */
export function PrintHead({ left, right }: PrintHeadProps) {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `@page { @top-left { content: ${quoted(left)}; } @top-right { content: ${quoted(right)}; } }`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [left, right]);
  return null;
}

/** As a string of a style sheet, whatever the text holds. */
const quoted = (text: string): string =>
  `"${text.replaceAll(/[^ !#-[\]-~\u00a0-\ud7ff]/g, (sign) => `\\${(sign.codePointAt(0) ?? 32).toString(16)} `)}"`;
