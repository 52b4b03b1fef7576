/**
 * The lines of RFC 5545 (3.1): a name, parameters, a value; broken so that none is longer than 75 octets, with a space at the
 * head of what goes on.
 *
 *     DTEND;VALUE=DATE:19961201
 */
export function contentLine(name: string, value: string): string {
  return `${folded(`${name}:${value}`)}\r\n`;
}

/** A value of type TEXT (3.3.11). What no line may hold is left out. */
export function text(value: string): string {
  return value
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\t\n]/gu, '')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', String.raw`\n`);
}

const octetsMax = 75;

function folded(line: string): string {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const sign of line) {
    const more = encoder.encode(sign).length;
    if (octets + more > octetsMax) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += sign;
    octets += more;
  }
  return [...lines, current].join('\r\n');
}
