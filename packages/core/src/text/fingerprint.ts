/**
 * Sixteen hexadecimal digits that tell one text from another: FNV-1a twice, over the halves of each code unit. It is for
 * noticing that a text is taken from its file differently than before; whoever wants to can make two texts alike in it.
 */
export function fingerprint(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(Math.imul(a ^ (unit & 0xff), PRIME) ^ (unit >>> 8), PRIME);
    b = Math.imul(Math.imul(b ^ (unit >>> 8), PRIME) ^ (unit & 0xff), PRIME);
  }
  return hex(a) + hex(b);
}

const PRIME = 0x01000193;
const hex = (n: number): string => (n >>> 0).toString(16).padStart(8, '0');
