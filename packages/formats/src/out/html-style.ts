import { DEPTH_MAX } from './blocks.ts';
import { plainText } from './safe-text.ts';

/** Black on white, as it prints; `head` stands at the head of every printed page, beside the page's number at its foot. */
export function pageStyle(head: string): string {
  return `body { font: 11pt/1.5 "Liberation Serif", "Times New Roman", serif; color: #000; background: #fff; max-width: 46em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.3em; line-height: 1.25; }
h2 { font-size: 1.1em; break-after: avoid; }
main { border-top: 1px solid #000; border-bottom: 1px solid #000; margin: 1.5em 0; padding: 1em 0; }
main p { margin: 0 0 .8em; white-space: pre-wrap; overflow-wrap: anywhere; orphans: 2; widows: 2; }
pre { font: 8.5pt/1.35 "Liberation Mono", "Courier New", monospace; overflow-x: auto; margin: 0 0 .8em; }
table { border-collapse: collapse; font-size: .9em; margin: 0 0 1em; }
th, td { border-bottom: 1px solid #999; padding: .2em .6em .2em 0; text-align: left; vertical-align: top; }
tr { break-inside: avoid; }
sup { font-size: .7em; line-height: 0; }
sup a { color: #00a; padding: 0 .1em; }
del, ins { font-weight: bold; }
.deleted { text-decoration: line-through; color: #a00; }
.inserted { text-decoration: underline double; color: #00a; }
.moved-from { text-decoration: line-through double; color: #060; }
.moved-to { text-decoration: underline wavy; color: #060; }
.legend { font-size: .9em; margin: .3em 0; }
footer, section { font-size: .9em; }
li { margin: .3em 0; overflow-wrap: anywhere; }
${limbs()}@page { margin: 2.6cm 2.2cm 2cm; @top-center { content: ${cssString(head)}; font: 7.5pt/1.3 serif; text-align: center; white-space: normal; } @bottom-center { content: counter(page); font: 8pt serif; } }
@media print { body { margin: 0; padding: 0; max-width: none; } del, ins { color: #000; } sup a, li a { color: #000; text-decoration: none; } pre { white-space: pre-wrap; } li { break-inside: avoid; } [role=doc-backlink] { display: none; } }
`;
}

function limbs(): string {
  const steps = Array.from({ length: DEPTH_MAX }, (_, i) => i + 1);
  return steps.map((depth) => `.limb-${depth} { margin-left: ${2 * depth}em; }\n`).join('');
}

/** A string of a style sheet; all that is not a letter, a digit or plain punctuation stands as its number. */
function cssString(text: string): string {
  const safe = plainText(text).replaceAll(
    /[^A-Za-z0-9 .,:;()-]/gu,
    (char) => `\\${(char.codePointAt(0) ?? 0xfffd).toString(16)} `,
  );
  return `"${safe}"`;
}
