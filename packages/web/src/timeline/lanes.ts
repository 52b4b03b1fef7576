import {
  amountInWords,
  type Asked,
  atOrBelow,
  combine,
  parseDay,
  readValue,
  stretches,
  titleOf,
  type Timeline,
  type Truth,
  valueAddresses,
  writtenDay,
} from '@inforce/core';

/** How a stretch of days is drawn: each tone has a colour, a pattern and a word, so that colour is never alone. */
export type Tone =
  | 'in-force'
  | 'suspended'
  | 'not-in-force'
  | 'in-effect'
  | 'default'
  | 'event-of-default'
  | 'waived'
  | 'cured'
  | 'running'
  | 'value'
  | 'open'
  | 'none';

/** `[from, to)` in days; `null` is unbounded [T1]. */
export interface Segment {
  readonly from: number | null;
  readonly to: number | null;
  readonly tone: Tone;
  readonly label: string;
}

export interface Lane {
  /** What a question about it would name: an address, an instance, the id of a suspension or waiver. */
  readonly id: string;
  readonly kind: 'part' | 'provision' | 'default' | 'overlay' | 'value';
  readonly name: string;
  readonly segments: readonly Segment[];
}

/** The lanes of one agreement. */
export interface LaneGroup {
  readonly agreement: string;
  readonly title: string;
  readonly onFile: boolean;
  readonly lanes: readonly Lane[];
}

/** Every status of the deal over time, by agreement, in the order in which a person asks: in effect, provisions, values, grants, defaults. */
export function lanesOf(asked: Asked): readonly LaneGroup[] {
  const lanes = [
    ...parts(asked),
    ...provisions(asked),
    ...values(asked),
    ...overlays(asked),
    ...defaults(asked),
  ];
  const byAgreement = Map.groupBy(lanes, ({ agreement }) => agreement);
  return asked.deal.agreements.flatMap(({ id, paper }) => {
    const own = byAgreement.get(id) ?? [];
    return own.length === 0
      ? []
      : [
          {
            agreement: id,
            title: titleOf(asked.deal, id),
            onFile: paper !== null,
            lanes: own.map(({ id: of, kind, name, segments }): Lane => ({ id: of, kind, name, segments })),
          },
        ];
  });
}

type OwnedLane = Lane & { readonly agreement: string };

const agreementOf = (address: string): string => address.split('/')[0] ?? address;
const pathOf = (address: string): string => address.slice(agreementOf(address).length + 1);

function laneOf<T extends string>(
  kind: Lane['kind'],
  id: string,
  address: string,
  name: string,
  line: Timeline<T>,
  draw: (value: T) => Pick<Segment, 'tone' | 'label'>,
): OwnedLane {
  const segments = stretches(line)
    .map(({ from, to, value }) => ({ from, to, ...draw(value) }))
    .filter(({ tone }) => tone !== 'none');
  return { kind, id, agreement: agreementOf(address), name, segments };
}

/** Parts that take effect together are one lane. */
function parts({ reckoning, bound }: Asked): OwnedLane[] {
  const byLife = Map.groupBy(bound.terms.parts, ({ address, agreement }) =>
    JSON.stringify([agreement, reckoning.effective(address)]),
  );
  return [...byLife.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const name = same.map(({ address }) => pathOf(address)).filter((path) => path !== '');
    const label = name.length === 0 ? 'In effect' : `In effect: ${sections(name)}`;
    return [
      laneOf('part', first.address, first.address, label, reckoning.effective(first.address), inEffect),
    ];
  });
}

const sections = (paths: readonly string[]): string =>
  paths.length > 4 ? `${paths.slice(0, 3).join(', ')} … ${paths.at(-1) ?? ''}` : paths.join(', ');

const inEffect = (value: Truth): Pick<Segment, 'tone' | 'label'> =>
  value === 'yes'
    ? { tone: 'in-effect', label: 'in effect' }
    : value === 'open'
      ? { tone: 'open', label: 'open' }
      : { tone: 'none', label: '' };

function provisions({ reckoning, bound }: Asked): OwnedLane[] {
  return bound.terms.provisions.map((address) => {
    const suspended = bound.terms.suspensions
      .filter((each) => each.provisions.some((of) => atOrBelow(address, of)))
      .map(({ id }) => reckoning.suspended(id))
      .reduce<Timeline<Truth>>((a, b) => combine(a, b, either), { days: [], values: ['no'] });
    const line = combine(reckoning.inForce(address), suspended, (force, bySuspension) =>
      force === 'no' && bySuspension === 'yes' ? 'suspended' : force,
    );
    return laneOf('provision', address, address, pathName(address), line, inForce);
  });
}

const either = (a: Truth, b: Truth): Truth =>
  a === 'yes' || b === 'yes' ? 'yes' : a === 'open' || b === 'open' ? 'open' : 'no';

const pathName = (address: string): string => {
  const path = pathOf(address);
  return path.startsWith('"') ? path.slice(1, -1) : /^\d/.test(path) ? `§ ${path}` : path;
};

const inForce = (value: Truth | 'suspended'): Pick<Segment, 'tone' | 'label'> =>
  value === 'yes'
    ? { tone: 'in-force', label: 'in force' }
    : value === 'suspended'
      ? { tone: 'suspended', label: 'suspended' }
      : value === 'open'
        ? { tone: 'open', label: 'open' }
        : { tone: 'none', label: '' };

function values({ reckoning, bound }: Asked): OwnedLane[] {
  return valueAddresses(reckoning).map((address) => {
    const unit = bound.terms.values.find((each) => each.address === address)?.unit ?? '';
    return laneOf('value', address, address, pathName(address), reckoning.value(address), (text) =>
      valueTone(text, unit),
    );
  });
}

function valueTone(text: string, unit: string): Pick<Segment, 'tone' | 'label'> {
  const { value, candidates } = readValue(text);
  if (value === null) return { tone: 'none', label: '' };
  const shown = (each: string): string => amountInWords(each, unit);
  return value === 'open'
    ? { tone: 'open', label: candidates.map(shown).join(' or ') || 'open' }
    : { tone: 'value', label: shown(value) };
}

/** What a paper grants for a time: waivers and suspensions, under the paper that grants them. */
function overlays({ reckoning, bound }: Asked): OwnedLane[] {
  return [
    ...bound.terms.suspensions.map(({ id, address, provisions: of }) =>
      laneOf(
        'overlay',
        id,
        address,
        `Suspension of ${of.map(pathOf).join(', ')}`,
        reckoning.suspended(id),
        running,
      ),
    ),
    ...bound.terms.waivers.map(({ id, address }) =>
      laneOf('overlay', id, address, `Waiver in § ${pathOf(address)}`, reckoning.active(id), running),
    ),
  ];
}

const running = (value: Truth): Pick<Segment, 'tone' | 'label'> =>
  value === 'yes'
    ? { tone: 'running', label: 'runs' }
    : value === 'open'
      ? { tone: 'open', label: 'open' }
      : { tone: 'none', label: '' };

function defaults({ reckoning }: Asked): OwnedLane[] {
  return reckoning.instances().map(({ id, under }) => {
    const fate = combine(reckoning.waived(id), reckoning.ended(id), (waived, ended) =>
      waived === 'yes'
        ? 'waived'
        : ended === 'yes'
          ? 'cured'
          : waived === 'open' || ended === 'open'
            ? 'open'
            : 'no',
    );
    const stage = combine(reckoning.exists(id), reckoning.ripe(id), (exists, ripe) =>
      exists === 'yes' ? (ripe === 'yes' ? 'event-of-default' : 'default') : exists,
    );
    const line = combine(stage, fate, (at, became) => (at === 'no' || became === 'no' ? at : became));
    return laneOf('default', id, under, `Default: § ${pathOf(under)}${since(id)}`, line, defaultTone);
  });
}

/** `, Dec 1, 1996` of an instance that began anew: it is not the one before it. */
function since(instance: string): string {
  const day = parseDay(instance.split('@')[1] ?? '');
  return day === null ? '' : `, ${writtenDay(day).replace(/^(\w{3})\w*/, '$1')}`;
}

type Fate = 'no' | 'open' | 'default' | 'event-of-default' | 'waived' | 'cured';
const defaultTones: Readonly<Record<Fate, Pick<Segment, 'tone' | 'label'>>> = {
  no: { tone: 'none', label: '' },
  open: { tone: 'open', label: 'open' },
  default: { tone: 'default', label: 'Default' },
  'event-of-default': { tone: 'event-of-default', label: 'Event of Default' },
  waived: { tone: 'waived', label: 'waived' },
  cured: { tone: 'cured', label: 'cured' },
};
const defaultTone = (fate: Fate): Pick<Segment, 'tone' | 'label'> => defaultTones[fate];
