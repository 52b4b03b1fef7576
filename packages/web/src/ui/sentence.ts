/** With a large first letter. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** With a large first letter, and a full stop where there is none. */
export const sentence = (text: string): string => `${capital(text)}${text.endsWith('.') ? '' : '.'}`;
