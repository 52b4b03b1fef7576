/**
 * A reader of iCalendar that forgives nothing, written from RFC 5545 alone: the grammar of content lines (3.1), the values
 * used here (3.3.4 DATE, 3.3.5 UTC DATE-TIME, 3.3.8 INTEGER, 3.3.11 TEXT), what a calendar (3.6) and an event (3.6.1) must
 * hold, and how often each property may stand there. It throws at the first fault.
 */
export interface Event {
  readonly uid: string;
  readonly stamp: string;
  readonly sequence: number;
  readonly start: string;
  readonly end: string | null;
  readonly status: string;
  readonly summary: string;
  readonly description: string;
}

export interface Calendar {
  readonly name: string;
  readonly note: string | null;
  readonly events: readonly Event[];
}

interface Line {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

export function parseCalendar(file: string): Calendar {
  const lines = unfolded(file).map(lineOf);
  const [first, last] = [lines[0], lines.at(-1)];
  must(first?.name === 'BEGIN' && first.value === 'VCALENDAR', 'a calendar begins');
  must(last?.name === 'END' && last.value === 'VCALENDAR', 'a calendar ends');
  const { own, components } = nested(lines.slice(1, -1));
  must(valueOf(own, 'VERSION') === '2.0', 'version 2.0');
  must(valueOf(own, 'PRODID') !== null, 'PRODID');
  must(components.length > 0, 'at least one component');
  const note = valueOf(own, 'DESCRIPTION');
  const events = components.filter(({ of }) => of === 'VEVENT').map(({ lines: each }) => eventOf(each));
  must(new Set(events.map(({ uid }) => uid)).size === events.length, 'every UID once');
  return {
    name: textOf(valueOf(own, 'NAME') ?? ''),
    note: note === null ? null : textOf(note),
    events,
  };
}

function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`not RFC 5545: ${what}`);
}

function unfolded(file: string): string[] {
  must(file.endsWith('\r\n'), 'the last line ends in CRLF');
  const physical = file.slice(0, -2).split('\r\n');
  const logical: string[] = [];
  for (const line of physical) {
    must(!/[\r\n]/.test(line), `a bare line end in ${JSON.stringify(line)}`);
    must(Buffer.byteLength(line) <= 75, `more than 75 octets: ${line}`);
    must(Buffer.from(line, 'utf8').toString('utf8') === line, 'no half characters');
    must(line !== '', 'no empty line');
    if (line.startsWith(' ')) logical.push(`${logical.pop() ?? ''}${line.slice(1)}`);
    else logical.push(line);
  }
  return logical;
}

function lineOf(line: string): Line {
  const match = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=[^\p{Cc}";:,]+)*):([\P{Cc}\t]*)$/u.exec(line);
  must(match !== null, `a content line: ${JSON.stringify(line)}`);
  const [, name = '', parameters = '', value = ''] = match;
  return { name, parameters, value };
}

interface Component {
  readonly of: string;
  readonly lines: readonly Line[];
}

function nested(lines: readonly Line[]): { readonly own: readonly Line[]; readonly components: Component[] } {
  const own: Line[] = [];
  const components: Component[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) continue;
    must(line.name !== 'END', `END:${line.value} without its BEGIN`);
    if (line.name !== 'BEGIN') {
      must(components.length === 0, 'properties of the calendar stand before its components');
      own.push(line);
      continue;
    }
    const end = lines.findIndex((each, j) => j > i && each.name === 'END' && each.value === line.value);
    must(end > i, `END:${line.value}`);
    components.push({ of: line.value, lines: lines.slice(i + 1, end) });
    i = end;
  }
  return { own, components };
}

/** Of a property that may stand at most once. */
function valueOf(lines: readonly Line[], name: string, parameters = ''): string | null {
  const found = lines.filter((line) => line.name === name);
  must(found.length <= 1, `${name} at most once`);
  must(
    found.every((line) => line.parameters === parameters),
    `${name} with ${parameters || 'no parameter'}`,
  );
  return found[0]?.value ?? null;
}

function eventOf(lines: readonly Line[]): Event {
  const value = (name: string, form: RegExp, parameters?: string): string => {
    const found = valueOf(lines, name, parameters);
    must(found !== null && form.test(found), `${name}: ${found}`);
    return found;
  };
  const end = valueOf(lines, 'DTEND', ';VALUE=DATE');
  const start = dateOf(value('DTSTART', /^\d{8}$/, ';VALUE=DATE'));
  const event = {
    uid: value('UID', /^\S+$/),
    stamp: value('DTSTAMP', /^\d{8}T([01]\d|2[0-3])[0-5]\d[0-5]\dZ$/),
    sequence: Number(value('SEQUENCE', /^\d+$/)),
    start,
    end: end === null ? null : dateOf(end),
    status: value('STATUS', /^(TENTATIVE|CONFIRMED|CANCELLED)$/),
    summary: textOf(value('SUMMARY', /./)),
    description: textOf(value('DESCRIPTION', /./)),
  };
  dateOf(event.stamp.slice(0, 8));
  must(event.end === null || event.end > start, 'the end is after the start');
  must(
    value('CLASS', /^[A-Z]+$/) === 'CONFIDENTIAL' && value('TRANSP', /^[A-Z]+$/) === 'TRANSPARENT',
    'class',
  );
  return event;
}

/** A day that is in the calendar. */
function dateOf(text: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  must(date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day), `a date: ${text}`);
  return text;
}

function textOf(value: string): string {
  let out = '';
  for (let i = 0; i < value.length; i++) {
    const sign = value.charAt(i);
    must(sign !== ';' && sign !== ',', `a bare ${sign} in a text: ${value}`);
    if (sign !== '\\') out += sign;
    else {
      const escaped = value.charAt(++i);
      must(/^[\\;,nN]$/.test(escaped), `\\${escaped} in a text`);
      out += /[nN]/.test(escaped) ? '\n' : escaped;
    }
  }
  return out;
}
